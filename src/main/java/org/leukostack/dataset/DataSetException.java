package org.leukostack.dataset;

import java.util.List;

/** A data set that cannot be made as it is asked for; nothing was written. */
public final class DataSetException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why, with what its words name. */
  public enum Reason {
    /** Two classes: the name, and the numbers of both. */
    SAME_LABEL,
    /** The file of the groups is not there: the file. */
    GROUPS_MISSING,
    /** It cannot be read: the file, and what the system says. */
    GROUPS_UNREADABLE,
    /** It is no text in UTF-8: the file. */
    GROUPS_NOT_UTF8,
    /** It has no such columns: the file, and its first line. */
    GROUPS_HEADER,
    /** A row has too few or too many values: the file, the line, and the row. */
    GROUPS_ROW,
    /** A quote has no end: the file, and the line where it begins. */
    GROUPS_QUOTE,
    /** A row names no slide or no group: the file, and the line. */
    GROUPS_BLANK,
    /** A slide is named twice: the file, the line, and the slide. */
    GROUPS_TWICE,
    /** A slide is named that is none of the folders: the file, the line, and the slide. */
    GROUPS_UNKNOWN,
    /** A slide is not named: the file, and the slide. */
    GROUPS_LACKS,
    /** No cell of any slide is in it: how many slides there are. */
    NO_CELLS
  }

  private final Reason reason;
  private final transient List<Object> arguments;

  public DataSetException(Reason reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public Reason reason() {
    return reason;
  }

  /** What the words name, in the order that the reason says. */
  public List<Object> arguments() {
    return arguments;
  }
}
