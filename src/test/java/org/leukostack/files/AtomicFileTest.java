package org.leukostack.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

  /** Nobody else than root can make files of two users. */
  @Test
  void aLinkToAFileOfAnotherUserIsNotFollowed() throws Exception {
    Path real = Files.writeString(temp.resolve("real"), "theirs");
    assumeTrue(isRoot(), "only root can make a file of another user");
    Files.setAttribute(real, "unix:uid", 65534);
    Path link = Files.createSymbolicLink(temp.resolve("link"), real);

    assertThatExceptionOfType(RefusedFileException.class)
        .isThrownBy(() -> AtomicFile.write(link, new byte[] {1}))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IoFault.Kind.FOREIGN_LINK));

    assertThat(real).hasContent("theirs");
    assertThat(names()).containsExactly("link", "real");
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  @Test
  void whatIsNoRegularFileIsNotReplaced() throws Exception {
    Path pipe = temp.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Path link = Files.createSymbolicLink(temp.resolve("link"), pipe);

    for (Path file : List.of(pipe, link)) {
      assertThatExceptionOfType(RefusedFileException.class)
          .isThrownBy(() -> AtomicFile.write(file, new byte[] {1}))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(IoFault.Kind.NOT_REGULAR));
    }
    assertThat(names()).containsExactly("link", "pipe");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void aLinkThatLeadsNowhereIsNotReplaced() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("none"));

    assertThatExceptionOfType(RefusedFileException.class)
        .isThrownBy(() -> AtomicFile.write(link, new byte[] {1}))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IoFault.Kind.DANGLING_LINK));
    assertThat(names()).containsExactly("link");
  }

  @Test
  void aLinkInThePlaceOfTheNewFileIsNotWrittenThrough() throws Exception {
    Path victim = Files.writeString(temp.resolve("victim"), "mine");
    String name = ".a.json." + ProcessHandle.current().pid() + ".new";
    Files.createSymbolicLink(temp.resolve(name), victim);

    AtomicFile.write(temp.resolve("a.json"), new byte[] {1});

    assertThat(victim).hasContent("mine");
    assertThat(temp.resolve("a.json")).hasBinaryContent(new byte[] {1});
    assertThat(names()).containsExactly(name, "a.json", "victim");
  }

  @Test
  void namesMayBeAsLongAsNamesCanBe() throws Exception {
    Path file = temp.resolve("백".repeat(85)); // 255 bytes
    AtomicFile.write(file, new byte[] {1});

    assertThat(names()).containsExactly(file.getFileName().toString());
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
