package org.leukostack.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicExchangeTest {

  @TempDir Path temp;

  @Test
  void exchangesInOneStepOnLinux() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    Path one = Files.createDirectories(temp.resolve("eins ä"));
    Path other = Files.createDirectories(temp.resolve("zwei"));
    Files.writeString(one.resolve("a"), "1");
    assertThat(AtomicExchange.exchange(one, other)).isTrue();
    assertThat(AtomicExchange.exchange(one, temp.resolve("none"))).isFalse();
    assertThat(one).isEmptyDirectory();
    assertThat(other.resolve("a")).hasContent("1");
  }
}
