package org.leukostack.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leukostack.files.Moves.Patience;

class MovesTest {

  private static final Patience PATIENT = new Patience(Duration.ofMinutes(1), Duration.ZERO);

  private int attempts;

  /** A scanner that lets go of the file in time for the attempt of this number. */
  private Moves.Step heldUntil(int attempt, IOException refusal) {
    return () -> {
      if (++attempts < attempt) {
        throw refusal;
      }
    };
  }

  @Test
  void whatAScannerHoldsIsMovedOnceItLetsGo() throws Exception {
    PATIENT.take(heldUntil(5, new AccessDeniedException("a")));
    assertThat(attempts).isEqualTo(5);

    attempts = 0;
    PATIENT.take(
        heldUntil(
            3, new FileSystemException("a", "b", "The process cannot access the file ... used")));
    assertThat(attempts).isEqualTo(3);
  }

  @Test
  void whatIsNotThereIsNotWaitedFor() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> PATIENT.take(heldUntil(9, new NoSuchFileException("a"))));
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void patienceEnds() {
    Patience none = Patience.NONE;
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> none.take(heldUntil(2, new AccessDeniedException("a"))));
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void whoeverCancelsDoesNotWait() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> PATIENT.take(heldUntil(9, new AccessDeniedException("a"))));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(attempts).isEqualTo(1);
  }
}
