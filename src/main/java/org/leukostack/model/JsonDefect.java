package org.leukostack.model;

import org.leukostack.files.IoFault;

/** Why a text is not the JSON document that it should be. */
public sealed interface JsonDefect {

  /** It has nothing but white space. */
  record Empty() implements JsonDefect {}

  /** Its bytes are not UTF-8. */
  record NotUtf8() implements JsonDefect {}

  /** It is JSON, but no object. */
  record NotAnObject() implements JsonDefect {}

  /** A member that should be a list is something else. */
  record NotAList(String member) implements JsonDefect {}

  /**
   * It is no JSON.
   *
   * @param message of the parser, to be quoted
   */
  record NotJson(String message) implements JsonDefect {}

  /** It cannot be read at all. */
  record Unreadable(IoFault reason) implements JsonDefect {}
}
