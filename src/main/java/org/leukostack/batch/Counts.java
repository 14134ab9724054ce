package org.leukostack.batch;

/** The names of what the ledger counts of a slide. */
public final class Counts {

  /** Of which cells were taken. */
  public static final String FIELDS = "fields";

  public static final String CELLS = "cells";
  public static final String CROPS = "crops";
  public static final String BYTES = "bytes";

  /** Things that should be in it and are not. */
  public static final String LEFT_OUT = "left_out";

  public static final String ERRORS = "errors";
  public static final String WARNINGS = "warnings";

  private Counts() {}
}
