package org.leukostack.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What is wrong with a command line, where picocli does not find it itself. No other class names
 * the exception: the JVM would load it, and what it needs, whenever it starts from a cache.
 */
final class WrongUsage {

  private WrongUsage() {}

  /**
   * A {@link ParameterException}, to be thrown.
   *
   * @param sentence what the user reads
   */
  static RuntimeException of(CommandLine command, String sentence) {
    return new ParameterException(command, sentence);
  }
}
