package org.leukostack.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.Main;
import org.leukostack.files.Sha256;
import org.leukostack.testing.ChildJvm;
import org.leukostack.testing.Slide;

/**
 * Processes that plan, run and merge an archive are killed at any moment: the next ones go on, and
 * what comes out is the same. {@code -Dleukostack.kills=100} is the long form.
 */
@Timeout(3600)
class KilledBatchTest {

  private static final int KILLS = Integer.getInteger("leukostack.kills", 4);
  private static final int KILLS_A_ROUND = 4;

  /** Of a process: its start takes about half of that. */
  private static final int LONGEST_MILLIS = 1500;

  private static final int SLIDES = 3;

  @TempDir Path temp;
  private Path plan;
  private Path out;
  private List<String> options = List.of();

  private ProcessBuilder program(String... arguments) {
    List<String> options =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-Djava.awt.headless=true",
            "-Dleukostack.home=" + temp.resolve("home"));
    return ChildJvm.of(options, Main.class, arguments)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(temp.resolve("log").toFile()));
  }

  private int finish(String... arguments) throws Exception {
    return program(arguments).start().waitFor();
  }

  private String[] planning() {
    List<String> words = new ArrayList<>(List.of("batch", "plan"));
    words.addAll(List.of(temp.resolve("archive").toString(), "--into", plan.toString()));
    words.addAll(List.of("-o", out.toString(), "--shards", "2"));
    words.addAll(options);
    return words.toArray(String[]::new);
  }

  private Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Sha256.ofFile(file));
      }
    }
    return files;
  }

  /** All that comes out: exports or data set, and what the ledger says of them. */
  private Map<String, String> result() throws Exception {
    Map<String, String> result = files(out);
    for (String name : List.of(Merge.REPORT, Merge.SLIDES, MergedLabels.NAME)) {
      Path file = plan.resolve(name);
      result.put("plan/" + name, Files.exists(file) ? Sha256.ofFile(file) : "");
    }
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .as("what is beside the output")
          .noneMatch(name -> name.startsWith("."));
    }
    return result;
  }

  private void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Collections.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** What is left to do, also of slides that were set aside, for their processes were killed. */
  private void finishAll() throws Exception {
    finish(planning());
    finish("batch", "run", plan.toString());
    for (ArchiveState.State one : ArchiveState.of(plan, PlanFiles.read(plan)).slides()) {
      if (one.failure().isPresent()) {
        assertThat(one.failure().get().kind()).isEqualTo(Failure.Kind.KILLED);
        finish("batch", "run", plan.toString(), "--slide", one.slide().id());
      }
    }
    assertThat(finish("batch", "merge", plan.toString()))
        .as(() -> "the log says " + logged())
        .isZero();
  }

  private String logged() {
    try {
      return Files.readString(temp.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void exportsAreTheSame() throws Exception {
    options = List.of("--crop-size", "32");
    whatComesOutIsTheSame(SLIDES * (6 * 6 + 3) + 3);
  }

  @Test
  void aDataSetIsTheSame() throws Exception {
    options =
        List.of("--dataset", "--only", "not-rejected", "--planes", "all", "--format", "folder");
    whatComesOutIsTheSame(SLIDES * 6 * 5 + 3 + 3 + 3);
  }

  /**
   * @param files of that, with three of the plan
   */
  private void whatComesOutIsTheSame(int files) throws Exception {
    plan = temp.resolve("plan");
    out = temp.resolve("out");
    for (int i = 0; i < SLIDES; i++) {
      Slide told = Slide.at(temp.resolve("archive").resolve("s" + i));
      for (int image = 1; image <= 6; image++) {
        int x = 3 * image + i;
        told.with(image, f -> f.planes(5).white(box(x, 9, 20, 20)).focus(1));
      }
      told.write();
    }
    finishAll();
    Map<String, String> whole = result();
    assertThat(whole).hasSize(files);

    Random random = new Random(100);
    for (int kills = 0; kills < KILLS; kills += KILLS_A_ROUND) {
      deleteTree(plan);
      deleteTree(out);
      for (int i = 0; i < KILLS_A_ROUND; i++) {
        kill(random);
      }
      finishAll();
      assertThat(result()).isEqualTo(whole);
    }
  }

  private void kill(Random random) throws Exception {
    List<String[]> steps = new ArrayList<>();
    steps.add(planning());
    if (PlanFiles.isThere(plan)) {
      steps.add(new String[] {"batch", "run", plan.toString()});
      steps.add(new String[] {"batch", "run", plan.toString(), "--shard", "1"});
      steps.add(new String[] {"batch", "status", plan.toString()});
      steps.add(new String[] {"batch", "merge", plan.toString()});
    }
    Process process = program(steps.get(random.nextInt(steps.size()))).start();
    boolean _ = process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }
}
