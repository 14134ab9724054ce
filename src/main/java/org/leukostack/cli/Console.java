package org.leukostack.cli;

/** What a command has from the one that it is a part of. */
interface Console {

  /** Where it tells what it did. */
  Terminal terminal();

  /** The words for what went wrong. */
  FailureText failures();
}
