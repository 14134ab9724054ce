package org.leukostack.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path temp;

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void makesAndReplacesAndLeavesNothingElse() throws Exception {
    Path file = temp.resolve("a.json");
    AtomicFile.write(file, new byte[] {1});
    AtomicFile.write(file, new byte[] {2, 3});

    assertThat(file).hasBinaryContent(new byte[] {2, 3});
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws Exception {
    Path blocked = Files.createDirectories(temp.resolve("a.json/inside")).getParent();

    assertThatIOException().isThrownBy(() -> AtomicFile.write(blocked, new byte[] {1}));
    assertThat(names()).containsExactly("a.json");
    assertThat(blocked.resolve("inside")).isDirectory();
  }

  @Test
  void aLinkIsFollowed() throws Exception {
    Path real = Files.writeString(temp.resolve("real"), "old");
    Path link = Files.createSymbolicLink(temp.resolve("link"), real);
    AtomicFile.write(link, "new".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void sweepsWhatTheDeadLeftAndNothingElse() throws Exception {
    Path file = temp.resolve("a.json");
    long alive = ProcessHandle.current().pid();
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    for (String name :
        List.of(
            ".a.json." + process.pid() + ".new",
            ".a.json." + alive + ".new",
            ".a.json.x.new",
            ".b.json." + process.pid() + ".new")) {
      Files.createFile(temp.resolve(name));
    }
    AtomicFile.sweep(file);

    assertThat(names())
        .containsExactlyInAnyOrder(
            ".a.json." + alive + ".new", ".a.json.x.new", ".b.json." + process.pid() + ".new");
  }
}
