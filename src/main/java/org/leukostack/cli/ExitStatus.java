package org.leukostack.cli;

/** The exit status of a command, in order of severity. */
enum ExitStatus {
  /** All is done. */
  DONE(0),
  /** Done, but something is left out or cannot be trusted. */
  INCOMPLETE(1),
  /** The command line itself is wrong; nothing was started. */
  USAGE(2),
  /** It could not be done. */
  FAILED(3);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  ExitStatus orWorse(ExitStatus other) {
    return other.code > code ? other : this;
  }
}
