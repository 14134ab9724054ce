package org.leukostack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.jpeg.MutatedJpeg;
import org.leukostack.jpeg.MutationSources;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.SharedData;
import org.leukostack.testing.Slide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is wrong with planes, {@code check} and {@code export} find the same errors and end with
 * the same status, although an export reads a plane down to its last cell only.
 */
class CheckAgreesWithExportTest {

  private static final String FOLDER = "data/jpeg-law/";

  private static final int SLIDES = Integer.getInteger("leukostack.agreeing", 24);

  private static final long SEED = Long.getLong("leukostack.seed", 18);

  @TempDir Path temp;

  /** What a command says of a slide. */
  private record Told(int status, Set<String> errors, Set<String> warnings) {}

  @Test
  void ofFilesThatDecodersReadDifferentlyAndOfTheirMutations() throws Exception {
    List<Path> files = lawFiles();
    MutationSources sources = MutationSources.of(files);
    byte[] sound = Files.readAllBytes(files.getFirst());
    int errors = 0;
    int outside = 0;
    for (int i = 0; i < SLIDES; i++) {
      SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + i);
      byte[] first =
          i < files.size()
              ? Files.readAllBytes(files.get(i))
              : MutatedJpeg.of(sources, SEED, 2 * i).bytes();
      byte[] second = MutatedJpeg.of(sources, SEED, 2 * i + 1).bytes();
      Path folder = temp.resolve("slide-" + i);
      Slide.at(folder)
          .with(1, f -> cells(f.plane(first).plane(second).plane(sound), random))
          .write();

      Told check = assertAgreement(folder);
      errors += check.errors.isEmpty() ? 0 : 1;
      outside += check.warnings.stream().anyMatch(w -> w.contains("outside_crops")) ? 1 : 0;
    }
    assertThat(errors).isPositive().isLessThan(SLIDES);
    assertThat(outside).isPositive();
  }

  private static byte[] damagedNearItsEnd(byte[] jpeg) {
    byte[] damaged = jpeg.clone();
    Arrays.fill(damaged, damaged.length - 40, damaged.length - 10, (byte) 0x55);
    return damaged;
  }

  /** What is told of a slide whose first plane is damaged there. */
  private Told withDamageNearTheEnd(Consumer<FieldOfView> cells) throws Exception {
    byte[] jpeg = PlaneFile.jpeg(400, 900);
    Path folder = temp.resolve("slide");
    Slide.at(folder)
        .with(1, f -> cells.accept(f.plane(damagedNearItsEnd(jpeg)).plane(jpeg)))
        .write();
    return assertAgreement(folder);
  }

  @Test
  void damageBelowTheLastCellIsAWarning() throws Exception {
    Told check = withDamageNearTheEnd(f -> f.white(box(9, 9, 9, 9)).focus(0));

    assertThat(check.status).isZero();
    assertThat(check.warnings).singleElement().asString().contains("damage_outside_crops");
  }

  @Test
  void damageWhereACellIsIsAnError() throws Exception {
    Told check =
        withDamageNearTheEnd(
            f -> f.white(box(9, 9, 9, 9)).focus(0).white(box(390, 880, 9, 9)).focus(0));

    assertThat(check.status).isEqualTo(1);
    assertThat(check.errors).singleElement().asString().contains("_plane");
    assertThat(check.warnings).isEmpty();
  }

  @Test
  void allPlanesOfAFieldThatIsLeftOutAreTold() throws Exception {
    Path folder = temp.resolve("slide");
    byte[] jpeg = PlaneFile.jpeg();
    Slide.at(folder)
        .with(
            1,
            f ->
                f.plane("no JPEG")
                    .plane(PlaneFile.half(jpeg))
                    .plane(PlaneFile.jpeg(300, 300))
                    .plane(jpeg)
                    .plane(jpeg)
                    .white(box(9, 9, 9, 9)))
        .write();

    assertThat(assertAgreement(folder).errors).hasSize(3);
  }

  @Test
  void fieldsWithoutCellsToExportAreLookedAtToo() throws Exception {
    Path folder = temp.resolve("slide");
    byte[] jpeg = PlaneFile.jpeg();
    Slide.at(folder)
        .with(1, f -> f.planes(4).white(box(9, 9, 9, 9)))
        .with(2, f -> f.plane("no JPEG").plane(PlaneFile.jpeg(300, 300)).plane(jpeg).plane(jpeg))
        .write();

    Told check = assertAgreement(folder);

    assertThat(check.status).isEqualTo(1);
    assertThat(check.errors).hasSize(2);
  }

  private static void cells(FieldOfView field, SplittableRandom random) {
    for (int i = random.nextInt(3); i > 0; i--) {
      field.white(box(random.nextInt(300), random.nextInt(300), 40, 40));
    }
  }

  /** What {@code check} tells of a slide, of which {@code export} has to tell the same errors. */
  private Told assertAgreement(Path slide) {
    Told check = told(CommandRun.of("check", "--json", slide));
    Told export =
        told(CommandRun.of("export", "--json", slide, "-o", temp.resolve("out").toString()));
    assertThat(export.errors).as(slide + " of seed " + SEED).isEqualTo(check.errors);
    assertThat(export.status).as(slide + " of seed " + SEED).isEqualTo(check.status);
    return check;
  }

  private static Told told(CommandRun run) {
    JsonNode slide = JsonMapper.shared().readTree(run.out()).get("slides").get(0);
    Set<String> errors = new TreeSet<>();
    Set<String> warnings = new TreeSet<>();
    for (JsonNode problem : slide.get("problems")) {
      String told = problem.get("kind") + " " + problem.get("file") + " " + problem.get("found");
      (problem.get("severity").asString().equals("error") ? errors : warnings).add(told);
    }
    return new Told(run.status(), errors, warnings);
  }

  /** Without those that take seconds each. */
  private static List<Path> lawFiles() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.path(FOLDER))) {
      return files
          .filter(file -> file.toString().endsWith(".jpg"))
          .filter(file -> !file.toString().contains("882-scans"))
          .sorted()
          .toList();
    }
  }
}
