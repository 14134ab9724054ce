package org.leukostack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.testing.SystemCommand;

/** The ZIP of the program, unpacked by Info-ZIP, as users of Linux and macOS do. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no modes")
class PortableZipTest {

  @TempDir private Path temp;

  @Test
  void programsCanBeRunOnceItIsUnpacked() throws Exception {
    assumeThat(SystemCommand.succeeds("unzip", "-v")).as("unzip is there").isTrue();
    Path app = app("made");
    run("unzip", "-q", zip(app).toString(), "-d", temp.resolve("unpacked").toString());
    Path unpacked = temp.resolve("unpacked/leukostack-linux");

    assertThat(modes(unpacked))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "bin/leukostack", "rwxr-xr-x",
                "bin/leukostack.cmd", "rwxr-xr-x",
                "leukostack.jar", "rw-r--r--",
                "lib/library.jar", "rw-r--r--"));
    assertThat(unpacked.resolve("lib/library.jar")).hasContent("of lib/library.jar");
    assertThat(run(unpacked.resolve("bin/leukostack").toString())).isEqualTo("started");
  }

  @Test
  void theSameFilesMakeTheSameZip() throws Exception {
    Path one = app("one");
    Path two = app("two");
    Files.setLastModifiedTime(
        two.resolve("leukostack.jar"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
    Files.setPosixFilePermissions(
        two.resolve("leukostack.jar"), PosixFilePermissions.fromString("rwx------"));

    assertThat(zip(one)).hasSameBinaryContentAs(zip(two));
  }

  private Path app(String name) throws IOException {
    Path app = Files.createDirectories(temp.resolve(name).resolve("leukostack-linux"));
    Files.createDirectories(app.resolve("lib"));
    Path script = Files.createDirectories(app.resolve("bin")).resolve("leukostack");
    Files.writeString(script, "#!/bin/sh\nprintf started\n");
    Files.writeString(app.resolve("bin/leukostack.cmd"), "@echo started");
    Files.writeString(app.resolve("leukostack.jar"), "of leukostack.jar");
    Files.writeString(app.resolve("lib/library.jar"), "of lib/library.jar");
    return app;
  }

  private Path zip(Path app) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Path.of(run(java, "src/build/Zip.java", app.toString()).strip());
  }

  private Map<String, String> modes(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    Map<String, String> modes = new TreeMap<>();
    for (Path file : files) {
      modes.put(
          folder.relativize(file).toString(),
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    return modes;
  }

  private String run(String... command) throws Exception {
    Path out = temp.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(String.join(" ", command)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out)).isZero();
    return Files.readString(out);
  }
}
