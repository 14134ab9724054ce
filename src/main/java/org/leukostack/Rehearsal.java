package org.leukostack;

import org.leukostack.cli.Cli;
import org.leukostack.ui.Launcher;

/**
 * Does once what users do most, while the JVM notes what that takes: the packages are built with
 * these notes, so that they start faster. Exports a slide, then opens it in the window.
 */
final class Rehearsal {

  private Rehearsal() {}

  /** The arguments: a test folder, and where its export goes. */
  public static void main(String[] args) {
    new Cli(Launcher::open).run("export", args[0], "-o", args[1], "--json");
    new Cli(Launcher::open).run(args[0]);
  }
}
