package org.leukostack.batch;

/** What a run did with a slide. */
public sealed interface SlideOutcome {

  /** What the ledger says now. */
  LedgerEntry entry();

  /** It was worked on to its end. */
  record Ran(LedgerEntry entry) implements SlideOutcome {}

  /** Its export was made of the same before. */
  record PassedOver(LedgerEntry entry) implements SlideOutcome {}

  /** Another process works on it. */
  record UnderWay(LedgerEntry entry) implements SlideOutcome {}

  /** Processes were killed while they worked on it: it is done only if somebody names it. */
  record SetAside(LedgerEntry entry) implements SlideOutcome {}
}
