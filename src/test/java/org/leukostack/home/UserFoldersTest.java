package org.leukostack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserFoldersTest {

  private static final Path HOME = Path.of("/home/ann");

  @Test
  void linuxFollowsTheBaseDirectories() {
    assertThat(UserFolders.of("Linux", variable -> null, HOME))
        .isEqualTo(
            new UserFolders(
                HOME.resolve(".config/leukostack"),
                HOME.resolve(".local/state/leukostack"),
                HOME.resolve(".local/share/leukostack")));
    Map<String, String> environment =
        Map.of("XDG_STATE_HOME", "/var/ann", "XDG_CONFIG_HOME", "relative");
    UserFolders chosen = UserFolders.of("Linux", environment::get, HOME);
    assertThat(chosen.state()).isEqualTo(Path.of("/var/ann/leukostack"));
    assertThat(chosen.config()).isEqualTo(HOME.resolve(".config/leukostack"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "", "relative/home"})
  void userWithoutAHomeGetsNoFolderInTheCurrentOne(String home) {
    String before = System.setProperty("user.home", home);
    String chosen = System.clearProperty(UserFolders.HOME_PROPERTY);
    try {
      UserFolders folders = UserFolders.ofThisUser();
      assertThat(folders.config()).isAbsolute();
      assertThat(folders.state()).isAbsolute();
      assertThat(folders.data()).isAbsolute();
    } finally {
      System.setProperty("user.home", before);
      if (chosen != null) {
        System.setProperty(UserFolders.HOME_PROPERTY, chosen);
      }
    }
  }

  @Test
  void macUsesTheLibrary() {
    UserFolders folders = UserFolders.of("Mac OS X", variable -> null, HOME);

    assertThat(folders.state()).isEqualTo(HOME.resolve("Library/Logs/Leukostack"));
    assertThat(folders.config()).isEqualTo(HOME.resolve("Library/Application Support/Leukostack"));
  }

  @Test
  void windowsUsesTheApplicationData() {
    Map<String, String> environment = Map.of("LOCALAPPDATA", "/users/ann/local");
    UserFolders folders = UserFolders.of("Windows 11", environment::get, HOME);

    assertThat(folders.state()).isEqualTo(Path.of("/users/ann/local/Leukostack/logs"));
    assertThat(folders.data()).isEqualTo(Path.of("/users/ann/local/Leukostack"));
    assertThat(folders.config()).isEqualTo(HOME.resolve("AppData/Roaming/Leukostack"));
  }
}
