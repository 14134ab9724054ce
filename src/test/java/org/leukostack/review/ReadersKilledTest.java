package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.ChildJvm;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two processes read one slide, each in a reading of its own, and are killed at any moment: no act
 * of either is lost or in the file of the other. {@code -Dleukostack.readers.kills=50
 * -Dleukostack.readers.seconds=300} for the long form.
 */
class ReadersKilledTest {

  static final int CELLS = 12;

  private static final int KILLS = Integer.getInteger("leukostack.readers.kills", 4);
  private static final int SECONDS = Integer.getInteger("leukostack.readers.seconds", 2);
  private static final long SEED = Long.getLong("leukostack.seed", System.nanoTime());

  @TempDir Path temp;
  private SlideOnDisk slide;

  /** A process that reads, and how far it said that it is. */
  private final class Reader {
    private final ReadingName name;
    private final AtomicInteger saved = new AtomicInteger();
    private @Nullable Process process;
    private @Nullable Thread listener;
    private int begun;

    Reader(String name) {
      this.name = new ReadingName(name);
    }

    Path file() {
      return ReviewPlace.beside(read(), name).file();
    }

    void start() throws IOException {
      begun++;
      int before = acts();
      Process started =
          ChildJvm.of(
                  List.of("-Xmx96m", "-XX:TieredStopAtLevel=1"),
                  ReadUntilKilled.class,
                  slide.folder().toString(),
                  temp.resolve("data").toString(),
                  name.text(),
                  Long.toString(SEED + begun))
              .redirectError(temp.resolve("stderr-" + name).toFile())
              .start();
      process = started;
      BufferedReader says = started.inputReader();
      assertThat(says.readLine()).as("%s of seed %s", name, SEED).isEqualTo("FOUND " + before);
      listener = Thread.ofVirtual().start(() -> listen(says));
    }

    private void listen(BufferedReader says) {
      try (says) {
        for (String line; (line = says.readLine()) != null; ) {
          if (line.startsWith("SAVED ")) {
            saved.set(Integer.parseInt(line.substring(6)));
          } else {
            saved.set(Integer.MAX_VALUE); // a file was set aside: nobody else writes it
          }
        }
      } catch (IOException e) {
        // it was killed
      }
    }

    void kill() throws InterruptedException {
      Process killed = process;
      Thread heard = listener;
      if (killed != null) {
        killed.destroyForcibly().waitFor();
      }
      if (heard != null) {
        heard.join();
      }
    }

    /** How many acts the file has; all of them are this reader's, in their order. */
    int acts() {
      if (!Files.exists(file())) {
        return 0;
      }
      JsonNode root = json(file());
      List<String> said = new ArrayList<>();
      root.path("history")
          .forEach(
              entry -> {
                assertThat(entry.path("who").asString()).isEqualTo(name.text());
                said.add(entry.path("cells").get(0).path("to").path("comment").asString());
              });
      for (int act = 1; act <= said.size(); act++) {
        assertThat(said.get(act - 1)).isEqualTo(name + " says " + act);
      }
      String[] comments = new String[CELLS];
      for (int act = 1; act <= said.size(); act++) {
        comments[act % CELLS] = name + " says " + act;
      }
      String[] inForce = new String[CELLS];
      root.path("cells")
          .forEach(
              cell ->
                  inForce[Integer.parseInt(cell.path("key").asString())] =
                      cell.path("comment").asString());
      assertThat(inForce).isEqualTo(comments);
      assertThat(root.path("reading").path("name").asString()).isEqualTo(name.text());
      return said.size();
    }

    void isAllThere() {
      assertThat(acts()).as("%s of seed %s", name, SEED).isGreaterThanOrEqualTo(saved.get());
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestFolder read() {
    try {
      return slide.read();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noActIsLostOrInTheFileOfTheOther() throws Exception {
    slide =
        Slide.at(temp.resolve("slide"))
            .with(
                1,
                f -> {
                  f.planes(1);
                  for (int i = 0; i < CELLS; i++) {
                    f.cell(new PreClass(5), box(2 * i, 9, 20, 20)).focus(0);
                  }
                })
            .write();
    List<Reader> readers = List.of(new Reader("kim"), new Reader("박"));
    SplittableRandom random = new SplittableRandom(SEED);
    try {
      for (Reader reader : readers) {
        reader.start();
      }
      long mostMillis = 2000L * SECONDS / KILLS;
      for (int kill = 0; kill < KILLS; kill++) {
        Reader victim = readers.get(random.nextInt(readers.size()));
        boolean ended =
            Objects.requireNonNull(victim.process)
                .waitFor(random.nextLong(1, mostMillis), TimeUnit.MILLISECONDS);
        assertThat(ended).as("it ended by itself").isFalse();
        victim.kill();
        victim.isAllThere();
        victim.start();
      }
    } finally {
      for (Reader reader : readers) {
        reader.kill();
      }
    }
    readers.forEach(Reader::isAllThere);
    try (Stream<Path> files = Files.list(slide.folder())) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("review")))
          .containsExactlyInAnyOrder("review-kim.json", "review-박.json");
    }
    System.out.printf(
        "%d kills in two readings, %d and %d acts, none lost or in the other file (seed %d)%n",
        KILLS, readers.getFirst().acts(), readers.getLast().acts(), SEED);
  }
}
