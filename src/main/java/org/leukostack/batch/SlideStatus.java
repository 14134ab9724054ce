package org.leukostack.batch;

import org.leukostack.json.Spelled;

/** How far a slide is. */
public enum SlideStatus implements Spelled {
  /** A process began it, and has not said how it ended. */
  STARTED,
  /** Exported, and nothing is left out that should not be. */
  DONE,
  /** Exported, but for what its problems say. */
  DONE_WITH_FINDINGS,
  /** Not exported. */
  FAILED;

  /** Whether there is an export of it. */
  public boolean isExported() {
    return this == DONE || this == DONE_WITH_FINDINGS;
  }
}
