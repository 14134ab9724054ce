package org.leukostack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

  @Test
  void linuxNeedsADisplayServer() {
    assertThat(Display.isThere("Linux", Map.<String, String>of()::get, null)).isFalse();
    assertThat(Display.isThere("Linux", Map.of("DISPLAY", "")::get, null)).isFalse();
    assertThat(Display.isThere("Linux", Map.of("DISPLAY", ":0")::get, null)).isTrue();
    assertThat(Display.isThere("Linux", Map.of("WAYLAND_DISPLAY", "w")::get, null)).isTrue();
    assertThat(Display.isThere("Linux", Map.<String, String>of()::get, "Headless")).isTrue();
  }

  @Test
  void otherSystemsAlwaysHaveOne() {
    assertThat(Display.isThere("Windows 11", Map.<String, String>of()::get, null)).isTrue();
    assertThat(Display.isThere("Mac OS X", Map.<String, String>of()::get, null)).isTrue();
  }

  @Test
  void theToolkitsComplaintIsRecognisedAlsoAsACause() {
    assertThat(
            Display.isUnreachable(
                new RuntimeException(new UnsupportedOperationException("Unable to open DISPLAY"))))
        .isTrue();
    assertThat(Display.isUnreachable(new RuntimeException("something else"))).isFalse();
  }
}
