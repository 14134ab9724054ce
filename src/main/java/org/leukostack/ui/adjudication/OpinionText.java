package org.leukostack.ui.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ReadingName;
import org.leukostack.readings.Disagreement;
import org.leukostack.readings.Opinions;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.VerdictStyle;

/** What readers say of cells, in words. Used on the FX thread only. */
public record OpinionText(OpinionsModel model, ActText act) {

  /**
   * What a tile of a cell says on which readers differ.
   *
   * @param lines one a reader, short: "A ✓ Monocyte"
   * @param spoken all of it, with the comments; empty where readers do not differ
   */
  public record OfTile(List<String> lines, String spoken) {

    static final OfTile NOTHING = new OfTile(List.of(), "");

    public OfTile {
      lines = List.copyOf(lines);
    }
  }

  private Words words() {
    return act.words();
  }

  /** What changes when there may be other words for the same cells. */
  public List<Observable> changes() {
    List<Observable> all = new ArrayList<>(model.changes());
    all.add(act.changes());
    return all;
  }

  /** What readers say of a cell on which they differ; nothing of any other. */
  public OfTile ofTile(CellId cell) {
    Set<Disagreement> differ = model.disagreements(cell);
    if (differ.isEmpty()) {
      return OfTile.NOTHING;
    }
    return model.of(cell).map(opinions -> ofTile(opinions, differ)).orElse(OfTile.NOTHING);
  }

  private OfTile ofTile(Opinions opinions, Set<Disagreement> differ) {
    List<String> lines = new ArrayList<>();
    List<String> spoken = new ArrayList<>();
    spoken.add(words().get("opinions.spoken.differ", of(differ)));
    for (ReadingName reader : opinions.readers()) {
      String label = model.label(reader);
      Optional<CellReview> said = opinions.of(reader);
      lines.add(
          words()
              .get(
                  "opinions.short",
                  label,
                  said.map(s -> shortly(s, differ)).orElse(words().get("opinions.notAdded"))));
      spoken.add(
          words()
              .get(
                  "opinions.spoken",
                  label,
                  said.map(this::all).orElse(words().get("opinions.notAdded"))));
    }
    return new OfTile(lines, String.join(words().get("opinions.and"), spoken));
  }

  /** The verdict as its sign, and what tells the opinion from the other one. */
  private String shortly(CellReview said, Set<Disagreement> differ) {
    String name = said.reason() == null ? shortClass(said) : act.of(said.reason());
    return parts(
        " ",
        VerdictStyle.sign(said.verdict()),
        name,
        differ.contains(Disagreement.FOCUS) ? focus(said) : "",
        differ.contains(Disagreement.BOX)
            ? words().get("opinions.differs", words().get("opinions.differ.BOX"))
            : "");
  }

  private String shortClass(CellReview said) {
    return said.preClass() == null ? "" : act.classNames().shortened(said.preClass());
  }

  private String all(CellReview said) {
    String comment =
        said.comment().isEmpty()
            ? ""
            : words().get("gallery.comment", Words.bounded(said.comment()));
    return parts(words().get("filter.and"), verdict(said), preClass(said), focus(said), comment);
  }

  private static String parts(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }

  /** In what readers differ: "verdict, class". */
  String of(Set<Disagreement> disagreements) {
    return disagreements.stream()
        .map(one -> words().get("opinions.differ." + one.name()))
        .collect(Collectors.joining(words().get("filter.and")));
  }

  String verdict(CellReview said) {
    String name =
        words()
            .get("fact.verdict.value", VerdictStyle.sign(said.verdict()), act.of(said.verdict()));
    return said.reason() == null
        ? name
        : words().get("strip.verdict.reason", name, act.of(said.reason()));
  }

  String preClass(CellReview said) {
    return said.preClass() == null ? "" : act.classNames().of(said.preClass());
  }

  String focus(CellReview said) {
    return said.focus() == null ? "" : words().get("plane.number", said.focus().toString());
  }

  String box(CellReview said) {
    BoundingBox box = said.box();
    return box == null
        ? ""
        : words()
            .get(
                "fact.box.value",
                Integer.toString(box.x()),
                Integer.toString(box.y()),
                Integer.toString(box.width()),
                Integer.toString(box.height()));
  }
}
