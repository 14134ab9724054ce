package org.leukostack.ui.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Asks the desktop with its own command: JavaFX's API does not report failures, and writes them to
 * the console.
 */
public final class DesktopFolders implements FolderViewer {

  /**
   * A command that has not failed by then has opened a window, and on some desktops runs until that
   * is closed.
   */
  private static final int PATIENCE_SECONDS = 5;

  private final String command;
  private final boolean tellsByStatus;

  /** Of the system that this runs on. */
  public DesktopFolders() {
    this(System.getProperty("os.name", ""));
  }

  private DesktopFolders(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean windows = name.startsWith("windows");
    command = windows ? "explorer.exe" : name.startsWith("mac") ? "open" : "xdg-open";
    tellsByStatus = !windows; // the Explorer returns 1 whatever it did
  }

  DesktopFolders(String command, boolean tellsByStatus) {
    this.command = command;
    this.tellsByStatus = tellsByStatus;
  }

  @Override
  public boolean show(Path folder) throws InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command, folder.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException _) {
      return false; // there is no such command, as on a system without a desktop
    }
    return !tellsByStatus
        || !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        || process.exitValue() == 0;
  }
}
