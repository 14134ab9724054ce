package org.leukostack.ui.open;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** A test folder that is dragged onto the window is opened. */
public final class FolderDrop {

  private FolderDrop() {}

  /** Lets folders be dropped on a part of the window. */
  public static void accept(Node target, Consumer<Path> open) {
    target.addEventHandler(
        DragEvent.DRAG_OVER,
        e -> {
          if (dropped(e) != null) {
            e.acceptTransferModes(TransferMode.COPY_OR_MOVE);
          }
        });
    target.addEventHandler(
        DragEvent.DRAG_DROPPED,
        e -> {
          Path path = dropped(e);
          e.setDropCompleted(path != null);
          if (path != null) {
            open.accept(path);
          }
        });
  }

  private static @Nullable Path dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files == null || files.isEmpty() ? null : files.getFirst().toPath();
  }
}
