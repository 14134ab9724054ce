package org.leukostack.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesktopFoldersTest {

  @TempDir Path folder;

  @Test
  void aSystemWithoutTheCommandShowsNothing() throws Exception {
    assertThat(new DesktopFolders("no-such-command-of-any-desktop", true).show(folder)).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theCommandTellsByItsStatus() throws Exception {
    assertThat(new DesktopFolders("true", true).show(folder)).isTrue();
    assertThat(new DesktopFolders("false", true).show(folder)).isFalse();
    assertThat(new DesktopFolders("false", false).show(folder)).isTrue();
  }
}
