package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmStartTest {

  private static final String LOGGING =
      "Runtime.exit(143) logging failed: Cannot invoke \"java.lang.Module.getClassLoader()\""
          + " because \"m\" is null\n";

  private static final String LEVEL =
      """
      Error occurred during initialization of VM
      java.lang.InternalError: Bad level: 2
      \tat jdk.internal.misc.VM.initLevel(java.base@25.0.3/VM.java:64)
      \tat java.lang.System.initPhase2(java.base@25.0.3/System.java:1941)

      """;

  private static final String LOADER =
      """
      Error occurred during initialization of VM
      java.lang.InternalError: system class loader cannot be set at initLevel 5
      \tat java.lang.ClassLoader.initSystemClassLoader(java.base@17.0.15/ClassLoader.java:1971)
      \tat java.lang.System.initPhase3(java.base@17.0.15/System.java:2263)

      """;

  @Test
  void whatTheJvmSaysOfItsStartIsNotOurs() {
    assertThat(JvmStart.withoutItsWords(new Run(143, "", LOGGING), 143))
        .isEqualTo(new Run(143, "", ""));
    assertThat(JvmStart.withoutItsWords(new Run(1, "", LOGGING + LEVEL), 143))
        .isEqualTo(new Run(143, "", ""));
    assertThat(JvmStart.withoutItsWords(new Run(1, "", LEVEL), 130))
        .isEqualTo(new Run(130, "", ""));
  }

  @Test
  void itSaysThemOnItsOutput() {
    for (String words : List.of(LEVEL, LEVEL.stripTrailing() + "\n", LOADER)) {
      for (int status : new int[] {1, 129}) {
        assertThat(JvmStart.withoutItsWords(new Run(status, words, LOGGING), 129))
            .isEqualTo(new Run(129, "", ""));
        assertThat(JvmStart.withoutItsWords(new Run(status, words, ""), 129))
            .isEqualTo(new Run(129, "", ""));
      }
    }
  }

  @Test
  void allElseIs() {
    Run ours = new Run(1, "", LEVEL + "\tat org.leukostack.Main.main(Main.java:1)\n");
    assertThat(JvmStart.withoutItsWords(ours, 143)).isEqualTo(ours);
    Run other = new Run(143, "", "Runtime.exit(143) logging failed: something else\n");
    assertThat(JvmStart.withoutItsWords(other, 143)).isEqualTo(other);
    Run later = new Run(143, "", "Leukostack began.\n" + LOGGING);
    assertThat(JvmStart.withoutItsWords(later, 143)).isEqualTo(later);
    Run both = new Run(1, LEVEL, "leukostack: nothing was read\n");
    assertThat(JvmStart.withoutItsWords(both, 143)).isEqualTo(both);
    Run printed = new Run(1, "1 slide\n" + LEVEL, "");
    assertThat(JvmStart.withoutItsWords(printed, 143)).isEqualTo(printed);
    Run done = new Run(0, LEVEL, "");
    assertThat(JvmStart.withoutItsWords(done, 143)).isEqualTo(done);
    Run silent = new Run(1, "", "");
    assertThat(JvmStart.withoutItsWords(silent, 143)).isEqualTo(silent);
  }
}
