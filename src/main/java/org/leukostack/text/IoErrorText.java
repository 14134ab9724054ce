package org.leukostack.text;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.leukostack.files.IoFault;
import org.leukostack.files.SmallFile;

/** The words for what goes wrong with files and folders: the only ones for an IOException. */
public final class IoErrorText {

  private final Words words;

  public IoErrorText(Locale locale) {
    this(new Words("problems", locale));
  }

  IoErrorText(Words words) {
    this.words = words;
  }

  /** Why, in few words without the name of the file; the system's own are marked as such. */
  public String reason(IoFault fault) {
    String wordKey = "io." + fault.kind();
    return switch (fault.kind()) {
      case OTHER, INTERNAL -> words.get(wordKey, fault.message());
      case TOO_LARGE -> words.get(wordKey, SmallFile.MOST_MEGABYTES);
      default -> words.get(wordKey);
    };
  }

  /** Why something failed, in few words. */
  public String reason(Throwable failure) {
    return reason(IoFault.of(failure));
  }

  /**
   * What happened, to which file or folder, and what the user can do: one sentence.
   *
   * @param subject the file or folder, unless the failure names another
   */
  public String sentence(IOException failure, Path subject) {
    IoFault fault = IoFault.of(failure);
    return switch (fault.kind()) {
      case EXISTS, NOT_EMPTY -> words.get("io.sentence.notEmpty", subject);
      case NOT_A_FOLDER -> words.get("io.sentence.notAFolder", subject);
      case MISSING -> words.get("io.sentence.missing", named(failure, subject));
      case DENIED -> words.get("io.sentence.denied", named(failure, subject));
      case DISK_FULL -> words.get("io.sentence.full", named(failure, subject));
      default -> words.get("io.sentence.other", named(failure, subject), reason(fault));
    };
  }

  private static String named(IOException failure, Path subject) {
    return switch (failure) {
      case FileSystemException e when e.getFile() != null -> e.getFile();
      default ->
          failure.getCause() instanceof IOException e ? named(e, subject) : subject.toString();
    };
  }
}
