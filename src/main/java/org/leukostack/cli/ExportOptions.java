package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.model.CropWindow;

/**
 * What an export is asked to do.
 *
 * @param folders at least one, each with a test id of its own
 * @param output the folder for the exports
 * @param cropSize in pixels
 * @param jobs how many fields are worked at a time
 * @param which cells are exported
 * @param force whether exports that are there are replaced
 * @param json whether results are for a program
 */
record ExportOptions(
    List<Path> folders,
    Path output,
    int cropSize,
    int jobs,
    Which which,
    boolean force,
    boolean json) {

  /** Of no folder yet. */
  static final ExportOptions DEFAULT =
      new ExportOptions(
          List.of(),
          Path.of(ExportRequest.DEFAULT_OUTPUT_ROOT),
          CropWindow.DEFAULT_SIZE,
          Runtime.getRuntime().availableProcessors(),
          Which.NOT_REJECTED,
          false,
          false);

  ExportOptions {
    folders = List.copyOf(folders);
  }
}
