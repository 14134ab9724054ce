package org.leukostack.ui.theme;

import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/**
 * Translates a stylesheet into the form that JavaFX reads without parsing it, which it prefers if
 * it lies beside the other: the packages are built with it, so that they start faster.
 */
final class BinaryRules {

  private BinaryRules() {}

  /** The arguments: the stylesheet, and the file that is written. */
  public static void main(String[] args) throws IOException {
    Stylesheet.convertToBinary(new File(args[0]), new File(args[1]));
  }
}
