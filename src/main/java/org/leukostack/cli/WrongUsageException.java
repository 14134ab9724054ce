package org.leukostack.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What is wrong with a command line, where picocli does not find it itself. */
final class WrongUsageException extends ParameterException {

  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what the user reads
   */
  WrongUsageException(CommandLine command, String sentence) {
    super(command, sentence);
  }
}
