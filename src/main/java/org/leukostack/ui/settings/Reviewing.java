package org.leukostack.ui.settings;

import org.jspecify.annotations.Nullable;

/**
 * How cells are judged.
 *
 * @param reviewer the name under which they are; null for the user of the system
 * @param staysAfterVerdict whether a verdict does not move on to the next unreviewed cell
 * @param boxMoved how far the centres of the boxes of two readers may lie apart without that being
 *     a disagreement, in pixels of the image
 * @param namesReaders whether the one who settles disagreements sees whose opinion it is
 */
public record Reviewing(
    @Nullable String reviewer, boolean staysAfterVerdict, int boxMoved, boolean namesReaders) {

  /** In pixels, unless the lab says otherwise. */
  public static final int USUAL_BOX_MOVED = 20;

  /** In pixels. */
  public static final int MOST_BOX_MOVED = 1000;

  static final Reviewing DEFAULT = new Reviewing(null, false, USUAL_BOX_MOVED, false);

  /** The longest name of a reviewer, in characters: of three lines, so that all can be seen. */
  public static final int LONGEST_NAME = 200;

  /**
   * A blank name is none, and so is one that nobody can have typed; a distance that is none is the
   * usual one.
   */
  public Reviewing {
    String name = reviewer == null ? "" : reviewer.strip();
    reviewer = name.isEmpty() || name.length() > LONGEST_NAME ? null : name;
    boxMoved = boxMoved < 1 || boxMoved > MOST_BOX_MOVED ? USUAL_BOX_MOVED : boxMoved;
  }

  /**
   * @param name null for the user of the system
   */
  public Reviewing withReviewer(@Nullable String name) {
    return new Reviewing(name, staysAfterVerdict, boxMoved, namesReaders);
  }

  public Reviewing withStaysAfterVerdict(boolean stays) {
    return new Reviewing(reviewer, stays, boxMoved, namesReaders);
  }

  public Reviewing withBoxMoved(int pixels) {
    return new Reviewing(reviewer, staysAfterVerdict, pixels, namesReaders);
  }

  public Reviewing withNamesReaders(boolean named) {
    return new Reviewing(reviewer, staysAfterVerdict, boxMoved, named);
  }
}
