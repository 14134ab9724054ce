package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.model.Problem;

/** Whether a slide is open. */
public sealed interface OpenState {

  /** Nothing was opened yet. */
  record Nothing() implements OpenState {}

  /** A folder is being read. */
  record Opening(Path folder) implements OpenState {}

  /** The slide of the model is shown. */
  record Opened(Path folder) implements OpenState {}

  /** The folder has no field that could be shown. */
  record Failed(Path folder, List<Problem> problems) implements OpenState {}
}
