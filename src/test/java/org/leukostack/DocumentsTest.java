package org.leukostack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents agree with the code: their links, the classes that these name, and the table of
 * packages.
 */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)#\\s]+)[^)]*\\)");

  static List<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsToAFile(Path document) throws IOException {
    Matcher link = LINK.matcher(Files.readString(document));
    while (link.find()) {
      String target = link.group(2);
      if (!target.contains(":")) {
        assertThat(document.resolveSibling(target))
            .as("%s in %s", link.group(1), document)
            .exists();
      }
    }
  }

  @Test
  void theTableOfPackagesIsTheOneThatIsEnforced() throws IOException {
    Pattern row = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|");
    Map<String, Set<String>> table = new TreeMap<>();
    Files.readString(Path.of("docs/architecture.md"))
        .lines()
        .map(row::matcher)
        .filter(Matcher::matches)
        .forEach(
            m ->
                table.put(
                    m.group(1),
                    Pattern.compile("`(\\w+)`")
                        .matcher(m.group(2))
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toSet())));
    assertThat(table).isEqualTo(ArchitectureTest.TABLE);
  }

  @Test
  void aLinkToAClassNamesIt() throws IOException {
    Matcher link = LINK.matcher(Files.readString(Path.of("docs/architecture.md")));
    int classes = 0;
    while (link.find()) {
      String file = Path.of(link.group(2)).getFileName().toString();
      if (file.endsWith(".java") && !file.equals("package-info.java")) {
        assertThat(file).isEqualTo(link.group(1) + ".java");
        classes++;
      }
    }
    assertThat(classes).isPositive();
  }

  /** {@code `ui.keys.Command`} or {@code `review.Verdict.ACCEPTED`}, below the package of all. */
  @ParameterizedTest
  @MethodSource("documents")
  void aClassThatIsNamedWithItsPackageIsThere(Path document) throws IOException {
    Matcher named =
        Pattern.compile("`((\\w+)\\.(?:[a-z]+\\.)*)([A-Z]\\w*[a-z])\\b[^`]*`")
            .matcher(Files.readString(document));
    while (named.find()) {
      if (ArchitectureTest.TABLE.containsKey(named.group(2))) {
        String file = named.group(1).replace('.', '/') + named.group(3) + ".java";
        assertThat(Path.of("src/main/java/org/leukostack", file)).as("%s", document).exists();
      }
    }
  }

  @Test
  void aTestThatContributorsAreSentToIsThere() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    assertThat(
            Pattern.compile("\\b[A-Z]\\w+Test\\b")
                .matcher(Files.readString(Path.of("CONTRIBUTING.md")))
                .results()
                .map(name -> name.group()))
        .isNotEmpty()
        .isSubsetOf(tests);
  }
}
