package org.leukostack.ui.export;

import java.util.ArrayList;
import java.util.List;
import org.leukostack.export.LeftOutByReview;
import org.leukostack.text.Words;

/** What the review keeps out of an export, in one sentence. */
final class LeftOutByReviewText {

  private final Words words;

  LeftOutByReviewText(Words words) {
    this.words = words;
  }

  String sentence(LeftOutByReview leftOut) {
    List<String> parts = new ArrayList<>();
    add(parts, "rejected", leftOut.rejected());
    add(parts, "flagged", leftOut.flagged());
    add(parts, "unreviewed", leftOut.unreviewed());
    add(parts, "notWhite", leftOut.notWhite());
    return parts.isEmpty()
        ? words.get("export.leftOutByReview.none")
        : words.get("export.leftOutByReview", String.join(", ", parts));
  }

  private void add(List<String> parts, String wordKey, int cells) {
    if (cells > 0) {
      parts.add(words.get("export.leftOutByReview." + wordKey, cells));
    }
  }
}
