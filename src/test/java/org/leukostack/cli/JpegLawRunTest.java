package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.testing.SharedData;
import org.leukostack.testing.Slide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files on which decoders differ, each as the plane of a slide: what is exported is Pillow's by
 * the digests beside them, and what is wrong with a plane is the same to {@code check} and {@code
 * export}.
 */
class JpegLawRunTest {

  private static final String FOLDER = "data/jpeg-law/";

  /** libjpeg-turbo smooths it; here it is exported as it is, and told. */
  private static final String INCOMPLETE = "07-progressive-last-scans-missing.jpg";

  private static final String DAMAGED = "05-eight-bytes-lost-in-interval.jpg";
  private static final String COMMENTED = "03-comment.jpg";
  private static final String TOO_MANY_SCANS = "progressive-882-scans-18kB.jpg";
  private static final String CONTRADICTING = "sof-after-sos-9kB.jpg";
  private static final Set<String> REFUSED = Set.of(TOO_MANY_SCANS, CONTRADICTING);

  @TempDir Path temp;

  @Test
  void exportsWhatPillowDoesAndTellsTheRest() throws Exception {
    Map<String, List<String>> digests = digests();
    assertThat(digests).hasSize(6);
    for (Path jpeg : files()) {
      String name = jpeg.getFileName().toString();
      Path slide = slide(jpeg);
      Set<String> told = agreedProblems(slide);

      if (REFUSED.contains(name)) {
        assertThat(told).as(name).singleElement().asString().contains("undecodable_plane");
        assertThat(crop(slide, 0)).as(name).doesNotExist();
        continue;
      }
      if (name.equals(INCOMPLETE) || name.equals(DAMAGED)) {
        assertThat(told).as(name).singleElement().asString().contains("damaged_plane");
      } else {
        assertThat(told).as(name).isEmpty();
      }
      for (int i = 0; i < 2; i++) {
        assertThat(crop(slide, i)).as(name).exists();
        if (digests.containsKey(name) && !name.equals(INCOMPLETE)) {
          assertThat(sha256(crop(slide, i))).as(name).isEqualTo(digests.get(name).get(i));
        }
        assertThat(hasComment(crop(slide, i))).as(name).isEqualTo(name.equals(COMMENTED));
        assertThat(hasComment(strip(slide, i))).as("strip of " + name).isFalse();
      }
    }
  }

  @Test
  void saysHowManyScansAreRead() throws Exception {
    Path slide = slide(SharedData.path(FOLDER + TOO_MANY_SCANS));

    CommandRun check = CommandRun.of("check", slide);
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out()).contains("more than the 500 scans");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.path(FOLDER))) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  /** By file name those of its two crops. */
  private static Map<String, List<String>> digests() throws IOException {
    Map<String, List<String>> digests = new TreeMap<>();
    for (String line : Files.readAllLines(SharedData.path(FOLDER + "README.md"))) {
      if (line.matches("\\| \\d\\d-.*\\|")) {
        String[] cells = line.split(" *\\| *");
        digests.put(cells[1], List.of(cells[3], cells[4]));
      }
    }
    return digests;
  }

  private Path slide(Path jpeg) throws IOException {
    byte[] bytes = Files.readAllBytes(jpeg);
    Path folder = temp.resolve(jpeg.getFileName().toString().replace(".jpg", ""));
    Slide.at(folder)
        .with(1, f -> f.plane(bytes).white(box(100, 90, 30, 40)).white(box(280, 250, 60, 60)))
        .write();
    return folder;
  }

  /** Checks and exports a slide; what both say of its plane. */
  private Set<String> agreedProblems(Path slide) throws IOException {
    CommandRun check = CommandRun.of("check", "--json", slide);
    CommandRun export = CommandRun.of("export", "--json", slide, "-o", temp.resolve("out"));
    Set<String> told = problems(check);
    assertThat(problems(export)).as(slide.toString()).isEqualTo(told);
    assertThat(export.status()).as(slide.toString()).isEqualTo(check.status());
    told.removeIf(problem -> !problem.contains("_plane")); // a box leaves the small picture
    return told;
  }

  private static Set<String> problems(CommandRun run) {
    JsonNode slide = JsonMapper.shared().readTree(run.out()).get("slides").get(0);
    Set<String> problems = new TreeSet<>();
    for (JsonNode problem : slide.get("problems")) {
      problems.add(
          problem.get("severity") + " " + problem.get("kind") + " " + problem.get("found"));
    }
    return problems;
  }

  private Path crop(Path slide, int cell) {
    return temp.resolve("out").resolve(slide.getFileName()).resolve(cell + "_0.jpg");
  }

  private Path strip(Path slide, int cell) {
    return temp.resolve("out").resolve(slide.getFileName()).resolve("annotation/" + cell + ".jpg");
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  /** Whether a COM segment stands behind the JFIF one, where Pillow puts it. */
  private static boolean hasComment(Path file) throws IOException {
    byte[] jpeg = Files.readAllBytes(file);
    return Arrays.equals(jpeg, 20, 22, new byte[] {-1, (byte) 0xFE}, 0, 2);
  }
}
