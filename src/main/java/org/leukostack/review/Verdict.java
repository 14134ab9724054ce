package org.leukostack.review;

import org.leukostack.json.Spelled;

/** What a person says of a cell. */
public enum Verdict implements Spelled {
  /** Nobody has judged it, or its box was changed since. */
  UNREVIEWED,
  ACCEPTED,
  REJECTED,
  /** To be looked at again, by somebody else or later. */
  FLAGGED
}
