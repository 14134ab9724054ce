package org.leukostack.ui.keys;

/**
 * Why a command would do nothing now.
 *
 * @param wordKey of a sentence; it may name the key {0} and the command {1} that were given, and
 *     the key {2} that helps
 * @param helps the command that helps
 */
public record NothingToDo(String wordKey, Command helps) {

  /** There is nothing that would help. */
  public static NothingToDo because(String wordKey) {
    return new NothingToDo(wordKey, Command.SHOW_KEYS);
  }
}
