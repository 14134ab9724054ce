package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.leukostack.model.Problem;
import org.leukostack.model.Progress;

/** Whether a slide is open. */
public sealed interface OpenState {

  /** Nothing was opened yet. */
  record Nothing() implements OpenState {}

  /** A folder is being read. */
  record Opening(Path folder) implements OpenState {}

  /** A synthetic slide is being painted, to be opened then. */
  record Painting(Path folder, ReadOnlyObjectProperty<Progress> progress) implements OpenState {}

  /** The slide of the model is shown. */
  record Opened(Path folder) implements OpenState {}

  /** No slide is shown, but the slides below a folder. */
  record Worklist(Path folder) implements OpenState {}

  /** The folder has no field that could be shown. */
  record Failed(Path folder, List<Problem> problems) implements OpenState {}
}
