package org.leukostack.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LibraryTest {

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\d.]*)(?:-[a-z0-9-]+)?\\.jar");

  /** What Maven bundles: it writes the list of the run-time jars before the tests. */
  private static Map<String, String> bundled() throws Exception {
    Map<String, String> versions = new TreeMap<>();
    String jars = Files.readString(Path.of("target/runtime-jars.txt")).strip();
    for (String jar : jars.split(Pattern.quote(File.pathSeparator), -1)) {
      Matcher name = JAR.matcher(Path.of(jar).getFileName().toString());
      assertThat(name.matches()).as(jar).isTrue();
      versions.put(name.group(1), name.group(2));
    }
    return versions;
  }

  @Test
  void theListHasEveryBundledJarInItsVersion() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    for (Library library : Library.all()) {
      for (String jar : library.jars()) {
        String other = listed.put(jar, library.version());
        assertThat(other).as(jar).isIn(null, library.version());
      }
    }
    assertThat(listed).isEqualTo(bundled());
    assertThat(listed).hasSizeGreaterThan(10);
  }

  @Test
  void eachHasALicenceAndTheyAreInOrder() {
    assertThat(Library.all())
        .isSortedAccordingTo(Comparator.comparing(Library::name, String.CASE_INSENSITIVE_ORDER))
        .allSatisfy(
            l -> {
              assertThat(l.licence()).matches("(Apache|MIT|BSD|GPL|OFL|CC-BY-SA)[\\w. -]*");
              assertThat(l.jars()).isNotEmpty();
            });
  }
}
