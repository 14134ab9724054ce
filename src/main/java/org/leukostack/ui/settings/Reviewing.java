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

  /** A blank name is none. */
  public Reviewing {
    reviewer = reviewer == null || reviewer.isBlank() ? null : reviewer.strip();
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
