package org.leukostack.ui;

import java.nio.file.Path;
import java.util.logging.Filter;
import java.util.logging.Logger;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingTerms;
import org.leukostack.ui.open.StartArguments;
import org.leukostack.ui.start.GraphicsDevice;
import org.leukostack.ui.start.NoFontsException;
import org.leukostack.ui.start.Preparation;
import org.leukostack.ui.start.QuietErrors;

/** Starts the window. */
public final class Launcher {

  /** Held so that its filter is not garbage. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Launcher() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @param folder a test folder to show first
   * @param reading that is opened of each slide; null to go on with what was read last
   * @return the exit status
   * @throws RuntimeException if there is no display, or no font: {@link NoFontsException}
   */
  public static int open(@Nullable Path folder, @Nullable ReadingTerms reading) {
    Filter others = JAVAFX.getFilter();
    // JavaFX warns of being on the class path, where "java -jar" has it: it works there all the
    // same.
    JAVAFX.setFilter(
        r ->
            (r.getMessage() == null
                    || !r.getMessage().startsWith("Unsupported JavaFX configuration"))
                && (others == null || others.isLoggable(r)));
    System.setErr(new QuietErrors(System.err));
    Preparation.begin(folder);
    GraphicsDevice.choose();
    Application.launch(LeukostackApp.class, StartArguments.of(folder, reading));
    return 0;
  }
}
