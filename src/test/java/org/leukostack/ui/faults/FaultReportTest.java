package org.leukostack.ui.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.home.SystemDescription;

class FaultReportTest {

  private static final SystemDescription FACTS =
      new SystemDescription(
          "Leukostack 9.8.7", "25.0.1 (Some)", "26.0.2", "Linux 6 amd64", "ko-KR", 4, 256);

  private static final String[] PERSONAL = {
    "minji", "민지", "patient", "KIM_0042", "S-17", "Dr. Park", "/home", "Users"
  };

  private static Redactor redactor() {
    return new Redactor()
        .folder("/home/minji")
        .folder("/")
        .word("minji")
        .word("민지")
        .word("Dr. Park")
        .word(" ")
        .folderAndNames(Path.of("/media/patient data/KIM_0042/S-17"));
  }

  private static String report(Throwable failure) {
    Fault fault = new Fault(Instant.EPOCH, "leukostack-work-1", failure);
    return new FaultReport(FACTS, redactor()).of(fault, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home/minji/slides/x.json: Permission denied",
        "/home/minji",
        "cannot open \"/home/minji/a b/c.jpg\"",
        "file:///home/minji/a.json",
        "C:\\Users\\minji\\slides\\x.jpg: in use",
        "c:/users/MinJi/x",
        "\\\\server\\patient data\\KIM_0042",
        "/media/patient data/KIM_0042/S-17/0003_1_1_000_1.jpg",
        "/media/patient data/KIM_0042/S-17 -> /home/minji/link",
        "/other/minji's patient: gone",
        "the slide S-17 of KIM_0042 was judged by Dr. Park",
        "사용자 민지 (minji) in 'KIM_0042'",
      })
  void aMessageSaysNothingOfAPersonOrASlide(String message) {
    String report = report(new IllegalStateException(message));
    assertThat(report).contains("java.lang.IllegalStateException: ");
    for (String personal : PERSONAL) {
      assertThat(report.toLowerCase(Locale.ROOT)).doesNotContain(personal.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void whatIsNotPersonalStays() {
    String report =
        report(new IOException("Index 7 out of bounds for length 3 and/or 1/2, ratio a / b"));
    assertThat(report).contains("Index 7 out of bounds for length 3 and/or 1/2, ratio a / b");
  }

  @Test
  void itHasTheFactsTheClassesAndThePlacesInTheCode() {
    String report =
        report(new IllegalStateException("outer", new AccessDeniedException("/home/minji/x.json")));
    assertThat(report.lines())
        .startsWith("Leukostack 9.8.7", "Java 25.0.1 (Some)", "JavaFX 26.0.2", "Linux 6 amd64")
        .contains(
            "Thread leukostack-work-1",
            "Failures since 3",
            "java.lang.IllegalStateException: outer",
            "Caused by java.nio.file.AccessDeniedException: <path>")
        .anyMatch(line -> line.startsWith("  at ") && line.contains(getClass().getName()));
  }

  @Test
  void causesInACircleAndEndlessTracesEnd() {
    IllegalStateException first = new IllegalStateException("first");
    first.initCause(new IllegalArgumentException("second", first));
    StackTraceElement[] frames = new StackTraceElement[5000];
    java.util.Arrays.fill(frames, new StackTraceElement("a.B", "c", "B.java", 1));
    first.setStackTrace(frames);
    assertThat(report(first)).containsOnlyOnce("first").containsOnlyOnce("second");
    assertThat(report(first).lines().count()).isLessThan(200);
  }
}
