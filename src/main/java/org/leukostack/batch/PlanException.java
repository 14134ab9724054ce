package org.leukostack.batch;

import java.nio.file.Path;

/** A plan that cannot be used. */
public final class PlanException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The folder has no plan. */
    MISSING,
    /** Its file is none, or one of a later version. */
    BROKEN,
    /** It is there, with another output folder or other options. */
    ANOTHER,
    /** No slide is called so, or no shard has this number. */
    UNKNOWN_PART,
    /** Two slides are called so, and a data set tells them by their names. */
    SAME_NAME,
    /** A data set, or something else, is at the place of the new one. */
    OUTPUT_EXISTS,
    /** The folder holds other files. */
    HOLDS_OTHER_FILES,
    /** The plan or what it writes would lie in a test folder. */
    INSIDE_TEST_FOLDER
  }

  private final Reason reason;
  private final transient Path path;

  public PlanException(Reason reason, Path path) {
    super(reason + ": " + path);
    this.reason = reason;
    this.path = path;
  }

  public Reason reason() {
    return reason;
  }

  /** The file or folder in question. */
  public Path path() {
    return path;
  }
}
