package org.leukostack.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.files.IoFault.Kind;

class IoFaultTest {

  @ParameterizedTest
  @CsvSource({
    "No space left on device, DISK_FULL",
    "Disk quota exceeded, DISK_FULL",
    "There is not enough space on the disk, DISK_FULL",
    "Read-only file system, READ_ONLY",
    "The media is write protected, READ_ONLY",
    "File name too long, NAME_TOO_LONG",
    "Too many open files, TOO_MANY_OPEN",
    "Too many levels of symbolic links, LINK_LOOP",
    "Is a directory, IS_A_FOLDER",
    "Not a directory, NOT_A_FOLDER",
    "Operation not permitted, DENIED",
    "Input/output error, DEVICE",
    "Stale file handle, STALE",
    "The process cannot access the file because it is being used by another process, BUSY"
  })
  void whatSystemsSayInWordsOnlyIsRecognised(String message, Kind kind) {
    assertThat(IoFault.of(new IOException(message))).isEqualTo(IoFault.of(kind));
    assertThat(IoFault.of(new FileSystemException("a", null, message))).isEqualTo(IoFault.of(kind));
  }

  @Test
  void exceptionsOfAKindNeedNoWords() {
    assertThat(IoFault.of(new NoSuchFileException("a"))).isEqualTo(IoFault.of(Kind.MISSING));
    assertThat(IoFault.of(new AccessDeniedException("a"))).isEqualTo(IoFault.of(Kind.DENIED));
    assertThat(IoFault.of(new FileAlreadyExistsException("a"))).isEqualTo(IoFault.of(Kind.EXISTS));
    assertThat(IoFault.of(new NotDirectoryException("a"))).isEqualTo(IoFault.of(Kind.NOT_A_FOLDER));
    assertThat(IoFault.of(new DirectoryNotEmptyException("a")))
        .isEqualTo(IoFault.of(Kind.NOT_EMPTY));
    assertThat(IoFault.of(new FileSystemLoopException("a"))).isEqualTo(IoFault.of(Kind.LINK_LOOP));
    assertThat(IoFault.of(new MalformedInputException(1))).isEqualTo(IoFault.of(Kind.NOT_UTF8));
  }

  @Test
  void aNameIsNoReason() {
    assertThat(IoFault.of(new FileSystemException("no space left.jpg")))
        .isEqualTo(new IoFault(Kind.OTHER, "FileSystemException"));
  }

  @Test
  void whatIsWrappedCounts() {
    IOException wrapped = new IOException("about it", new NoSuchFileException("a"));

    assertThat(IoFault.of(wrapped)).isEqualTo(IoFault.of(Kind.MISSING));
    assertThat(IoFault.of(new UncheckedIOException(wrapped))).isEqualTo(IoFault.of(Kind.MISSING));
  }

  @Test
  void theRestIsQuoted() {
    assertThat(IoFault.of(new IOException("Owner died")))
        .isEqualTo(new IoFault(Kind.OTHER, "Owner died"));
    assertThat(IoFault.of(new IOException())).isEqualTo(new IoFault(Kind.OTHER, "IOException"));
    assertThat(IoFault.of(new IOException(new IllegalStateException("odd"))))
        .isEqualTo(new IoFault(Kind.INTERNAL, "java.lang.IllegalStateException: odd"));
  }
}
