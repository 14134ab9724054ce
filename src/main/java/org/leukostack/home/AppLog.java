package org.leukostack.home;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The log: what engineers need to know of a failure that the user was told in words. A few files in
 * the user's state folder, the oldest of which goes when the newest is full.
 *
 * <p>The file is open only while a record is written: there are few of them, a start writes none,
 * and two running programs can share it. Where it cannot be written the record is lost; that never
 * stops the program.
 */
public final class AppLog {

  private static final int BYTES_PER_FILE = 1 << 20;
  private static final int FILES = 3;

  private AppLog() {}

  /** Something failed. */
  public static void error(String what, @Nullable Throwable why) {
    write(Level.SEVERE, what, why);
  }

  /** Something odd happened, and the program coped. */
  public static void warning(String what, @Nullable Throwable why) {
    write(Level.WARNING, what, why);
  }

  /** The newest file of the log; it may not exist yet. */
  public static Path file() {
    return UserFolders.ofThisUser().state().resolve("leukostack.0.log");
  }

  private static synchronized void write(Level level, String what, @Nullable Throwable why) {
    LogRecord record = new LogRecord(level, what);
    record.setThrown(why);
    try {
      Path folder = UserFolders.ofThisUser().state();
      Files.createDirectories(folder);
      if (!isSafe(folder)) {
        return;
      }
      FileHandler handler = new FileHandler(pattern(folder), BYTES_PER_FILE, FILES, true);
      try {
        handler.setEncoding("UTF-8");
        handler.setErrorManager(new Silence());
        handler.setFormatter(new Lines());
        handler.publish(record);
      } finally {
        handler.close();
      }
    } catch (IOException | RuntimeException _) {
      // A log that cannot be written must not make things worse.
    }
  }

  /** A pipe would hold the program up, and a link may lead to what must not be written to. */
  private static boolean isSafe(Path folder) {
    return IntStream.range(0, FILES)
        .mapToObj(i -> folder.resolve("leukostack." + i + ".log"))
        .allMatch(
            file ->
                Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static String pattern(Path folder) {
    return folder.toString().replace("%", "%%") + "/leukostack.%g.log";
  }

  private static final class Silence extends ErrorManager {
    @Override
    public void error(@Nullable String message, @Nullable Exception failure, int code) {
      // The handler would write to the screen.
    }
  }

  private static final class Lines extends Formatter {
    @Override
    public String format(LogRecord record) {
      StringWriter text = new StringWriter();
      PrintWriter lines = new PrintWriter(text);
      lines.printf(
          "%s %s [%s] %s%n",
          record.getInstant().truncatedTo(ChronoUnit.MILLIS),
          record.getLevel().getName(),
          Thread.currentThread().getName(),
          record.getMessage());
      Throwable thrown = record.getThrown();
      if (thrown != null) {
        thrown.printStackTrace(lines);
      }
      return text.toString();
    }
  }
}
