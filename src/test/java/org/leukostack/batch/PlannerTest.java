package org.leukostack.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.export.ExportRequest;

class PlannerTest {

  private static final BatchOptions OPTIONS =
      new BatchOptions(new Product.Exports(200, ExportRequest.DEFAULT_WHICH), null);

  @TempDir Path temp;

  private static void plane(Path slide, int bytes) throws Exception {
    Files.createDirectories(slide);
    Files.write(slide.resolve("0001_100_50000_000_20000.jpg"), new byte[bytes]);
  }

  private PlannedArchive plan(int shards) throws Exception {
    return Planner.plan(List.of(temp), temp.resolve("out"), OPTIONS, shards, null);
  }

  /** The largest load is at most what the largest slide is above the smallest one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shardsHaveAboutEqualBytes(long seed) throws Exception {
    Random random = new Random(seed);
    int slides = 1 + random.nextInt(40);
    int largest = 0;
    for (int i = 0; i < slides; i++) {
      int bytes = 1 + random.nextInt(2000);
      largest = Math.max(largest, bytes);
      plane(temp.resolve("s" + i), bytes);
    }
    int asked = 1 + random.nextInt(10);
    BatchPlan plan = plan(asked).plan();
    assertThat(plan.shards()).isEqualTo(Math.min(asked, slides));
    Map<Integer, Long> loads =
        plan.slides().stream()
            .collect(
                Collectors.groupingBy(
                    BatchSlide::shard, Collectors.summingLong(BatchSlide::bytes)));
    assertThat(loads).hasSize(plan.shards());
    long most = loads.values().stream().mapToLong(load -> load).max().orElseThrow();
    long least = loads.values().stream().mapToLong(load -> load).min().orElseThrow();
    assertThat(most - least).isLessThanOrEqualTo(largest);
  }

  @Test
  void linksAreFollowedOnceRoundALoop() throws Exception {
    plane(temp.resolve("a/slide"), 5);
    Files.createSymbolicLink(temp.resolve("a/back"), temp);
    Files.createSymbolicLink(temp.resolve("another"), temp.resolve("a/slide"));
    assertThat(plan(9).plan().slides().stream().map(BatchSlide::folder))
        .containsExactlyInAnyOrder(temp.resolve("a/slide"), temp.resolve("another"));
  }

  @Test
  void whatIsNoTestFolderIsNone() throws Exception {
    plane(temp.resolve("slide"), 5);
    plane(temp.resolve("slide/older"), 5);
    plane(temp.resolve(".trash/slide"), 5);
    plane(temp.resolve("out/slide"), 5);
    Files.createDirectories(temp.resolve("empty"));
    assertThat(plan(9).plan().slides().stream().map(BatchSlide::folder))
        .containsExactly(temp.resolve("slide"));
  }

  @Test
  void idsAreDistinctAndStayWhateverComes() {
    Random random = new Random(1);
    String[] names = {"KIM", "kim", "Kim", "KIM-0", "LEE", "x".repeat(250), "가".repeat(80)};
    Map<Path, String> known = Map.of();
    List<Path> slides = new ArrayList<>();
    for (int round = 0; round < 30; round++) {
      for (int i = 0; i < 3; i++) {
        slides.add(Path.of("/r" + round, "f" + i, names[random.nextInt(names.length)]));
      }
      Map<Path, String> ids = SlideIds.of(slides, known);
      assertThat(ids).containsAllEntriesOf(known);
      assertThat(ids.keySet()).containsAll(slides);
      Set<String> folded = new HashSet<>();
      ids.values().forEach(id -> assertThat(folded.add(id.toLowerCase(Locale.ROOT))).isTrue());
      assertThat(ids.values()).allMatch(id -> id.getBytes().length <= 220);
      known = ids;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anArrayNamesItsNumbers(long seed) {
    TreeSet<Integer> numbers = new TreeSet<>();
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      numbers.add(1 + random.nextInt(60));
    }
    List<Integer> named = new ArrayList<>();
    for (String run : ArchiveState.array(List.copyOf(numbers)).split(",")) {
      String[] ends = run.split("-");
      for (int k = Integer.parseInt(ends[0]); k <= Integer.parseInt(ends[ends.length - 1]); k++) {
        named.add(k);
      }
    }
    assertThat(named).containsExactlyElementsOf(numbers);
  }

  @Test
  void aPlanIsReadAsItWasWritten() throws Exception {
    plane(temp.resolve("ä b"), 5);
    plane(temp.resolve("c"), 7);
    BatchPlan plan = plan(2).plan();
    Path folder = temp.resolve("plan");
    PlanFiles.write(folder, plan);
    assertThat(PlanFiles.read(folder)).isEqualTo(plan);
    List<BatchSlide> second = plan.slides().stream().filter(one -> one.shard() == 2).toList();
    assertThat(PlanFiles.read(folder, 2).slides()).isEqualTo(second);
  }
}
