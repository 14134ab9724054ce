package org.leukostack.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.text.Words;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.theme.ClassNames;

/** The gallery in words. */
record TileText(ActText act) {

  Words words() {
    return act.words();
  }

  ClassNames names() {
    return act.classNames();
  }

  /** All that a tile shows: "cell 3 in field 152, Monocyte, accepted, plane 5, selected". */
  String of(TileLook look) {
    ReviewedCell cell = look.cell();
    List<String> parts = new ArrayList<>();
    parts.add(act.of(cell.id()));
    parts.add(names().of(cell.preClass()));
    RejectReason reason = cell.review().reason();
    String verdict = act.of(cell.verdict());
    parts.add(
        reason == null ? verdict : words().get("strip.verdict.reason", verdict, act.of(reason)));
    if (look.stackNumber() >= 0) {
      String plane = words().get("plane.number", Integer.toString(look.stackNumber()));
      parts.add(look.isUndecodable() ? words().get("gallery.undecodable.spoken", plane) : plane);
    }
    if (look.moved()) {
      parts.add(words().get("gallery.moved"));
    }
    if (look.pinned()) {
      parts.add(words().get("gallery.pinned"));
    }
    if (look.selected()) {
      parts.add(words().get("gallery.selected"));
    }
    if (!cell.review().comment().isEmpty()) {
      parts.add(words().get("gallery.comment", cell.review().comment()));
    }
    String all = String.join(words().get("filter.and"), parts);
    String opinions = look.opinions().spoken();
    return opinions.isEmpty() ? all : all + words().get("opinions.and") + opinions;
  }

  /** The name of a group. */
  String of(GroupKey key) {
    return switch (key) {
      case GroupKey.OfClass(var preClass) -> names().of(preClass);
      case GroupKey.OfVerdict(var verdict) -> act.of(verdict);
      case GroupKey.Everything _ -> words().get("gallery.everything");
    };
  }

  /**
   * How many cells a group has, their share of the white cells, how far its review is, and how many
   * tiles do not stand where their cells belong.
   */
  String of(GroupKey key, GroupFacts facts) {
    String by = key.grouping().name();
    List<String> parts = new ArrayList<>();
    if (facts.cells() > 0) {
      parts.add(
          facts.whiteCells() == 0
              ? words().get("gallery.facts", facts.cells(), facts.reviewed())
              : words().get("gallery.facts.share", facts.cells(), facts.reviewed(), facts.share()));
    } else {
      parts.add(
          words().get(facts.moved() == 0 ? "gallery.facts.none" : "gallery.facts.left." + by));
    }
    if (facts.elsewhere() > 0) {
      parts.add(words().get("gallery.facts.elsewhere", facts.elsewhere()));
    }
    if (facts.moved() > 0) {
      parts.add(words().get("gallery.facts.moved." + by, facts.moved()));
    }
    return String.join(words().get("filter.and"), parts);
  }
}
