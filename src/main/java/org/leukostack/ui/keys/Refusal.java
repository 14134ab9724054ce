package org.leukostack.ui.keys;

/** Why a command cannot have a key. */
sealed interface Refusal {

  /** Another command has it. */
  record Taken(KeyChord chord, Command by) implements Refusal {}

  /** The system, the walk from control to control or the input of text needs it. */
  record OfTheSystem(KeyChord chord) implements Refusal {}

  /** Nothing but Ctrl, Shift and the like. */
  record NoKey() implements Refusal {}

  /** The command keeps the key that it has. */
  record Fixed() implements Refusal {}
}
