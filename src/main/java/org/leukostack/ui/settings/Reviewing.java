package org.leukostack.ui.settings;

import org.jspecify.annotations.Nullable;

/**
 * How cells are judged.
 *
 * @param reviewer the name under which they are; null for the user of the system
 * @param staysAfterVerdict whether a verdict does not move on to the next unreviewed cell
 */
public record Reviewing(@Nullable String reviewer, boolean staysAfterVerdict) {

  static final Reviewing DEFAULT = new Reviewing(null, false);

  /** The longest name of a reviewer, in characters: of three lines, so that all can be seen. */
  public static final int LONGEST_NAME = 200;

  /** A blank name is none, and so is one that nobody can have typed. */
  public Reviewing {
    String name = reviewer == null ? "" : reviewer.strip();
    reviewer = name.isEmpty() || name.length() > LONGEST_NAME ? null : name;
  }

  /**
   * @param name null for the user of the system
   */
  public Reviewing withReviewer(@Nullable String name) {
    return new Reviewing(name, staysAfterVerdict);
  }

  public Reviewing withStaysAfterVerdict(boolean stays) {
    return new Reviewing(reviewer, stays);
  }
}
