package org.leukostack;

/**
 * Does once what users do most, while the JVM notes what that takes: the packages are built with
 * these notes, so that they start faster. Exports a slide, then opens it in the window.
 */
final class Rehearsal {

  private Rehearsal() {}

  /** The arguments: a test folder, and where its export goes. */
  public static void main(String[] args) {
    Main.run("export", args[0], "-o", args[1], "--json", "--force");
    Main.run(args[0]);
  }
}
