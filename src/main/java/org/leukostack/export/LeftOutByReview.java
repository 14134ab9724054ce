package org.leukostack.export;

/**
 * How many white cells the review keeps out of an export, by the verdicts of its reviewers.
 *
 * @param rejected with that verdict
 * @param flagged with that verdict
 * @param unreviewed without a verdict
 * @param notWhite that the annotator classified as red cells or platelets, whatever their verdict
 */
public record LeftOutByReview(int rejected, int flagged, int unreviewed, int notWhite) {

  public static final LeftOutByReview NOTHING = new LeftOutByReview(0, 0, 0, 0);

  public int total() {
    return rejected + flagged + unreviewed + notWhite;
  }
}
