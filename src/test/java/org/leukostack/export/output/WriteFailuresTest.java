package org.leukostack.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.text.ExportErrorText;

class WriteFailuresTest {

  @TempDir Path temp;

  @Test
  void saysWhenTheDiskIsFull() {
    assertThat(WriteFailures.translate(new IOException("No space left on device"), temp).reason())
        .isEqualTo(Reason.NO_SPACE);
    assertThat(WriteFailures.translate(new IOException("Read-only file system"), temp).reason())
        .isEqualTo(Reason.NOT_WRITABLE);
  }

  @Test
  void readOnlyDiskIsNotCalledFullEvenIfItHasNoRoom() {
    Path neverRoom = Path.of("/proc");
    assumeTrue(Files.isDirectory(neverRoom));

    for (IOException forbidden :
        List.of(
            new FileSystemException("a", null, "Read-only file system"),
            new AccessDeniedException("a"))) {
      assertThat(WriteFailures.translate(forbidden, neverRoom).reason())
          .isEqualTo(Reason.NOT_WRITABLE);
    }
  }

  @Test
  void saysWhyTheSystemRefuses() {
    IOException cause = new FileSystemException("a", null, "Read-only file system");
    ExportException failure = WriteFailures.translate(cause, temp);

    assertThat(new ExportErrorText(Locale.ENGLISH).sentence(failure))
        .contains(temp.toString())
        .contains("(Read-only file system)");
  }

  @Test
  void aNameThatIsTooLongIsAReasonOfItsOwn() {
    IOException cause = new FileSystemException("a", null, "File name too long");

    assertThat(WriteFailures.translate(cause, temp).reason()).isEqualTo(Reason.NAME_TOO_LONG);
  }
}
