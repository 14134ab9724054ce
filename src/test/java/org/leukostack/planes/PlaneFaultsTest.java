package org.leukostack.planes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.files.IoFault;
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
        .isEqualTo(new PlaneFault.WrongData(Kind.valueOf(reason.name()), 17, "words"));
  }

  @Test
  void otherFailuresAreUnreadable() {
    assertThat(PlaneFaults.of(new NoSuchFileException("a")))
        .isEqualTo(new PlaneFault.Unreadable(IoFault.of(IoFault.Kind.MISSING)));
    assertThat(PlaneFaults.of(new IOException("Owner died")))
        .isEqualTo(new PlaneFault.Unreadable(new IoFault(IoFault.Kind.OTHER, "Owner died")));
  }
}
