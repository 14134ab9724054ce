package org.leukostack.ui.palette;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leukostack.review.CellId;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.Prompt;

/** The palette in words, those that are read and those that are heard. */
final class PaletteText {

  private final ActText acts;

  PaletteText(ActText acts) {
    this.acts = acts;
  }

  String title(List<CellId> cells) {
    return acts.words().get("palette.title", acts.of(cells));
  }

  /** Of cells that are dragged. */
  String offer(List<CellId> cells) {
    return acts.words().get("palette.offer", acts.of(cells));
  }

  /** What the keys and the mouse do, and where classes get their names. */
  String hint(boolean offered) {
    String how = acts.words().get(offered ? "palette.offer.hint" : "palette.keys");
    String names = acts.classNames().hint();
    return names.isEmpty() ? how : how + "\n" + names;
  }

  String number(PaletteEntry entry) {
    return acts.words().get("palette.number", Integer.toString(entry.preClass().number()));
  }

  String count(PaletteEntry entry) {
    return acts.words().get("palette.count", entry.count());
  }

  String notExported() {
    return acts.words().get("palette.notExported");
  }

  String why(Prompt.Message obstacle) {
    return acts.words().get("palette.why." + obstacle.name());
  }

  /** A class with all that its row shows: "Monocyte, number 3, digit 4, 12 cells". */
  String spoken(PaletteEntry entry) {
    String digit =
        entry
            .digit()
            .map(d -> acts.words().get("palette.digit", d))
            .orElse(acts.words().get("palette.noDigit"));
    return Stream.of(
            entry.name(),
            number(entry),
            digit,
            acts.words().get("palette.cells", entry.count()),
            entry.isExported() ? "" : notExported(),
            entry.inForce() ? acts.words().get("palette.inForce") : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What the field says: whose class, and what Enter would give. */
  String spoken(List<CellId> cells, List<PaletteEntry> entries, PaletteEntry marked) {
    return acts.words()
        .get(
            "palette.spoken",
            title(cells),
            spoken(marked),
            entries.indexOf(marked) + 1,
            entries.size());
  }

  String spokenOfNothing(List<CellId> cells) {
    return title(cells) + ": " + acts.words().get("palette.none");
  }

  Words words() {
    return acts.words();
  }
}
