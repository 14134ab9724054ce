package org.leukostack.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsDeviceTest {

  @TempDir Path devices;

  @Test
  void withoutADeviceLinuxDrawsInSoftware() throws Exception {
    Files.createFile(devices.resolve("null"));
    assertThat(GraphicsDevice.isMissing("Linux", devices)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dri", "nvidiactl", "dxg"})
  void withADeviceJavaFxIsLeftToTry(String device) throws Exception {
    Files.createFile(devices.resolve(device));
    assertThat(GraphicsDevice.isMissing("Linux", devices)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 11", "Mac OS X", "FreeBSD"})
  void otherSystemsAreLeftAlone(String system) {
    assertThat(GraphicsDevice.isMissing(system, devices)).isFalse();
  }
}
