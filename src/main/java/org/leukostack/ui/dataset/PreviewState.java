package org.leukostack.ui.dataset;

import java.nio.file.Path;
import org.leukostack.classes.ClassListFile;
import org.leukostack.dataset.DataSetException;

/** Whether it is known what the data set is going to have. */
sealed interface PreviewState {

  /** No slide can be in it yet. */
  record NoSlides() implements PreviewState {}

  /** Slides are being read, or cells counted. */
  record Counting() implements PreviewState {}

  /** What is chosen as shares of the splits is none. */
  record NoShares() implements PreviewState {}

  /** A file that was to name the classes is no class list. */
  record NoClasses(Path file, ClassListFile.Result result) implements PreviewState {}

  /** It cannot be made as it is chosen. */
  record Refused(DataSetException reason) implements PreviewState {}

  /** Something that nobody foresaw. */
  record Failed(Exception reason) implements PreviewState {}

  record Ready(DataSetPreview preview) implements PreviewState {}
}
