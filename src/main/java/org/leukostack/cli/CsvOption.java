package org.leukostack.cli;

import picocli.CommandLine.Option;

/** Whether a spreadsheet reads what a command tells, which may be told as JSON, too. */
final class CsvOption {

  @Option(names = "--csv", descriptionKey = "csv")
  private boolean csv;

  /**
   * Whether the result is a table.
   *
   * @throws WrongUsageException if it is to be JSON as well
   */
  boolean of(FolderCommand command) {
    if (csv && command.isJson()) {
      throw command.wrong("usage.jsonOrCsv");
    }
    return csv;
  }
}
