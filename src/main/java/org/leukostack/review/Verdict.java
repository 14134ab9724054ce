package org.leukostack.review;

import org.leukostack.json.Spelled;

/** A reviewer's verdict on a cell. */
public enum Verdict implements Spelled {
  /** No verdict, or its box was changed since. */
  UNREVIEWED,
  ACCEPTED,
  REJECTED,
  /** To be reviewed again. */
  FLAGGED
}
