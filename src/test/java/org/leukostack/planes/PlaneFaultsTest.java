package org.leukostack.planes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.PlaneFault.Kind;

class PlaneFaultsTest {

  @ParameterizedTest
  @EnumSource
  void everyReasonHasTheKindOfItsName(Reason reason) {
    IOException failure = new JpegException(reason, 17, "words");

    assertThat(PlaneFaults.of(failure))
        .isEqualTo(new PlaneFault(Kind.valueOf(reason.name()), 17, "words"));
  }

  @Test
  void otherFailuresAreUnreadableInTheSystemsWords() {
    assertThat(PlaneFaults.of(new IOException("Input/output error")))
        .isEqualTo(new PlaneFault(Kind.UNREADABLE, -1, "Input/output error"));
    assertThat(PlaneFaults.of(new FileSystemException("a", null, "Stale file handle")).detail())
        .isEqualTo("Stale file handle");
    assertThat(PlaneFaults.of(new AccessDeniedException("a")).detail())
        .isEqualTo("Permission denied");
    assertThat(PlaneFaults.of(new NoSuchFileException("a")).detail()).isEqualTo("No such file");
    assertThat(PlaneFaults.of(new IOException()).detail()).isEqualTo("IOException");
  }
}
