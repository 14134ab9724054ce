package org.leukostack.json;

/** A file of ours is not one JSON document in UTF-8. */
public final class NotJsonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient JsonFault fault;

  NotJsonException(JsonFault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  /** Why, and where. */
  public JsonFault fault() {
    return fault;
  }
}
