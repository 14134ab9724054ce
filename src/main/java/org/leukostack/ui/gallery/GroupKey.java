package org.leukostack.ui.gallery;

import java.util.Comparator;
import org.leukostack.model.PreClass;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.ui.settings.Grouping;

/** What the cells of a group have in common. */
sealed interface GroupKey {

  /** Groups as they follow each other: classes by number, what is to be done first. */
  Comparator<GroupKey> ORDER = Comparator.comparingInt(GroupKey::rank);

  record OfClass(PreClass preClass) implements GroupKey {}

  record OfVerdict(Verdict verdict) implements GroupKey {}

  record Everything() implements GroupKey {}

  /** The group that a cell belongs to as it is now. */
  static GroupKey of(ReviewedCell cell, Grouping grouping) {
    return switch (grouping) {
      case CLASS -> new OfClass(cell.preClass());
      case VERDICT -> new OfVerdict(cell.verdict());
      case NONE -> new Everything();
    };
  }

  /** By what the cells are grouped. */
  default Grouping grouping() {
    return switch (this) {
      case OfClass _ -> Grouping.CLASS;
      case OfVerdict _ -> Grouping.VERDICT;
      case Everything _ -> Grouping.NONE;
    };
  }

  private static int rank(GroupKey key) {
    return switch (key) {
      case OfClass(PreClass preClass) -> preClass.number();
      case OfVerdict(Verdict verdict) ->
          switch (verdict) {
            case UNREVIEWED -> 0;
            case FLAGGED -> 1;
            case REJECTED -> 2;
            case ACCEPTED -> 3;
          };
      case Everything _ -> 0;
    };
  }
}
