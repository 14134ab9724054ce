package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.home.AppVersion;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewLookup;
import org.leukostack.testing.ChildJvm;
import org.leukostack.testing.SlideOnDisk;

/**
 * The window is killed while cells are judged, by turns one and many at a time, and opened again:
 * all that it showed more than a second before is there. {@code -Dleukostack.kills=200} for the
 * long form.
 */
class KilledWhileJudgingTest {

  private static final int KILLS = Integer.getInteger("leukostack.kills", 3);
  private static final long SEED = Long.getLong("leukostack.seed", System.nanoTime());
  private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

  /** What the window showed, and when it said so. */
  private record Shown(long time, String verdicts) {}

  @TempDir Path temp;

  /** Which cells one act may be about. */
  private enum Acts {
    ONE(
        List.of(
            List.of("3/0"), List.of("3/1"), List.of("12/0"), List.of("12/1"), List.of("112/0"))),
    /** The classes of the slide, and all of them. */
    MANY(
        List.of(
            List.of("3/0", "12/0"),
            List.of("3/1", "112/0"),
            List.of("12/1"),
            List.of("3/0", "3/1", "12/0", "12/1", "112/0")));

    private final List<List<String>> cells;

    Acts(List<List<String>> cells) {
      this.cells = cells;
    }
  }

  @Test
  void whatWasShownForASecondIsThereAfterAKill() throws Exception {
    SlideOnDisk slide = SmallSlide.in(temp.resolve("slide"));
    SplittableRandom random = new SplittableRandom(SEED);
    String expectedAtLeast = "";
    List<String> allowed = List.of("");
    int[] acts = new int[Acts.values().length];
    for (int kill = 0; kill <= KILLS; kill++) {
      Acts kind = kill % 2 == 0 ? Acts.ONE : Acts.MANY;
      Process window = start(slide.folder(), kind);
      try (BufferedReader says = window.inputReader()) {
        String found = after("FOUND", says);
        assertThat(allowed)
            .as("kill %s of seed %s: at least %s", kill, SEED, expectedAtLeast)
            .contains(found);
        List<Shown> shown = new ArrayList<>(List.of(new Shown(Long.MIN_VALUE, found)));
        if (kind == Acts.MANY) { // the gallery takes its time to come
          String first = after("SHOWN", says);
          shown.add(new Shown(System.nanoTime(), first));
        }
        Thread listener =
            Thread.ofVirtual()
                .start(
                    () -> {
                      for (String line; (line = line(says)) != null; ) {
                        if (line.startsWith("SHOWN ")) {
                          synchronized (shown) {
                            shown.add(new Shown(System.nanoTime(), line.substring(6)));
                          }
                        }
                      }
                    });
        boolean exited = window.waitFor(random.nextInt(1, 2500), TimeUnit.MILLISECONDS);
        assertThat(exited).as("it ended by itself").isFalse();
        long killed = System.nanoTime();
        window.destroyForcibly().waitFor();
        listener.join();
        int least = 0;
        for (int i = 1; i < shown.size(); i++) {
          least = shown.get(i).time() < killed - A_SECOND ? i : least;
        }
        acts[kind.ordinal()] += shown.size() - 1;
        expectedAtLeast = shown.get(least).verdicts();
        allowed = new ArrayList<>();
        for (Shown one : shown.subList(least, shown.size())) {
          allowed.add(one.verdicts());
        }
        allowed = withNextActs(allowed, kind);
      } finally {
        window.destroyForcibly();
      }
      if (Files.exists(slide.folder().resolve("review.json"))) {
        assertThat(ReviewFiles.find(slide.read(), temp.resolve("data"), AppVersion.get()))
            .as("it parses after kill %s of seed %s", kill, SEED)
            .isInstanceOf(ReviewLookup.Found.class);
      }
    }
    System.out.printf(
        "%d kills, %d verdicts on one cell and %d on many shown, none lost (seed %d)%n",
        KILLS, acts[Acts.ONE.ordinal()], acts[Acts.MANY.ordinal()], SEED);
  }

  /** At a logout nobody is asked: what the disk did not take is found at the next opening. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no SIGTERM")
  void whatTheDiskDidNotTakeBeforeALogoutIsInTheDataFolder() throws Exception {
    SlideOnDisk slide = SmallSlide.in(temp.resolve("slide"));
    Path review = slide.folder().resolve("review.json");
    Process window = start(slide.folder(), Acts.ONE);
    String last = "";
    try (BufferedReader says = window.inputReader()) {
      after("FOUND", says);
      refuse(review);
      for (int acts = 0; acts < 3; acts++) {
        last = after("SHOWN", says);
      }
      window.destroy();
      assertThat(window.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      window.destroyForcibly();
    }
    Files.delete(review);

    ReviewLookup found =
        ReviewFiles.find(slide.read(), temp.resolve("home/data"), AppVersion.get());

    assertThat(found)
        .isInstanceOfSatisfying(
            ReviewLookup.Found.class,
            it -> assertThat(it.file()).startsWith(temp.resolve("home/data")));
    assertThat(withNextActs(List.of(last), Acts.ONE)).contains(openedAgain(slide));
  }

  private String openedAgain(SlideOnDisk slide) throws Exception {
    Process window = start(slide.folder(), Acts.ONE);
    try (BufferedReader says = window.inputReader()) {
      return after("FOUND", says);
    } finally {
      window.destroyForcibly().waitFor();
    }
  }

  /** No file can take the place of a folder, whoever writes it. */
  private static void refuse(Path file) throws IOException {
    while (!Files.isDirectory(file)) {
      Files.deleteIfExists(file);
      try {
        Files.createDirectory(file);
      } catch (FileAlreadyExistsException e) {
        // it was saved just now
      }
    }
  }

  /** The last act may have been saved before the window could say that it shows it. */
  private static List<String> withNextActs(List<String> allowed, Acts kind) {
    List<String> more = new ArrayList<>(allowed);
    String last = allowed.getLast();
    for (String verdict : List.of("accepted", "flagged", "rejected")) {
      for (List<String> judged : kind.cells) {
        List<String> cells = new ArrayList<>(last.isEmpty() ? List.of() : List.of(last.split(" ")));
        cells.removeIf(c -> judged.contains(c.substring(0, c.indexOf('='))));
        judged.forEach(cell -> cells.add(cell + "=" + verdict));
        cells.sort(
            java.util.Comparator.<String>comparingInt(
                    c -> Integer.parseInt(c.substring(0, c.indexOf('/'))))
                .thenComparing(c -> c));
        more.add(String.join(" ", cells));
      }
    }
    return more;
  }

  private String after(String word, BufferedReader says) throws IOException {
    for (String line; (line = says.readLine()) != null; ) {
      if (line.equals(word) || line.startsWith(word + " ")) {
        return line.substring(word.length()).strip();
      }
    }
    throw new AssertionError(
        "the window ended before it said "
            + word
            + ": "
            + Files.readString(temp.resolve("stderr")));
  }

  private static String line(BufferedReader says) {
    try {
      return says.readLine();
    } catch (IOException e) {
      return null; // it was killed
    }
  }

  private Process start(Path slide, Acts kind) throws IOException {
    Path home = temp.resolve("home");
    return ChildJvm.of(
            List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // each lives for seconds
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dtestfx.robot=glass",
                "-Dtestfx.launch.timeout=120000",
                "-Dtestfx.setup.timeout=120000",
                "-Dleukostack.home=" + home,
                "--enable-native-access=ALL-UNNAMED"),
            JudgeUntilKilled.class,
            slide.toString(),
            home.resolve("config").toString(),
            Boolean.toString(kind == Acts.MANY))
        .redirectError(temp.resolve("stderr").toFile())
        .start();
  }
}
