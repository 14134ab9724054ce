package org.leukostack.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.PlanException.Reason;
import org.leukostack.batch.PlannedArchive.Refused;
import org.leukostack.files.IoFault;
import org.leukostack.milab.SlideSearch;
import org.leukostack.milab.SlideSize;
import org.leukostack.model.TestFolder;

/** Makes the plan of an archive: its slides in shards of about equal bytes. */
public final class Planner {

  private final TreeSet<Path> slides = new TreeSet<>();
  private final List<Refused> refused = new ArrayList<>();

  private Planner() {}

  /** A shard while it is filled. */
  private record Load(int shard, long bytes) {}

  /**
   * Searches the roots. Slides that an earlier plan has keep their ids and shards.
   *
   * @param roots absolute paths, by which slides are known
   * @param output is not searched
   * @param asked how many shards there should be; fewer if there are fewer slides
   * @param earlier plan of the same archive; null for none
   * @throws PlanException if two slides of a data set have one name
   * @throws InterruptedException if the thread is interrupted
   */
  public static PlannedArchive plan(
      List<Path> roots, Path output, BatchOptions options, int asked, @Nullable BatchPlan earlier)
      throws PlanException, InterruptedException {
    Planner planner = new Planner();
    for (Path root : roots) {
      planner.search(root, output);
    }
    if (options.product() instanceof Product.OneDataSet) {
      planner.checkNames();
    }
    return planner.planned(roots, output, options, asked, earlier);
  }

  private void search(Path root, Path output) throws InterruptedException {
    SlideSearch.below(
        root,
        Set.of(output),
        new SlideSearch.Visitor() {
          @Override
          public void found(Path slide) {
            slides.add(slide);
          }

          @Override
          public void refused(Path folder, IoFault reason) {
            refused.add(new Refused(folder, reason));
          }
        });
  }

  private void checkNames() throws PlanException {
    Set<Path> names = new HashSet<>(); // paths: on Windows they are one in upper and lower case
    for (Path slide : slides) {
      if (!names.add(Path.of(TestFolder.testIdOf(slide)))) {
        throw new PlanException(Reason.SAME_NAME, slide);
      }
    }
  }

  private PlannedArchive planned(
      List<Path> roots, Path output, BatchOptions options, int asked, @Nullable BatchPlan earlier)
      throws InterruptedException {
    List<BatchSlide> before = earlier == null ? List.of() : earlier.slides();
    Map<Path, String> ids = new HashMap<>();
    before.forEach(slide -> ids.put(slide.folder(), slide.id()));
    List<BatchSlide> gone =
        before.stream().filter(slide -> !slides.contains(slide.folder())).toList();
    List<BatchSlide> kept =
        before.stream().filter(slide -> slides.contains(slide.folder())).toList();
    Set<Path> known = new HashSet<>(ids.keySet());
    Map<Path, String> all = SlideIds.of(List.copyOf(slides), ids);
    List<BatchSlide> fresh = new ArrayList<>();
    for (Path slide : slides) {
      if (!known.contains(slide)) {
        fresh.add(
            new BatchSlide(Objects.requireNonNull(all.get(slide)), slide, SlideSize.of(slide), 0));
      }
    }
    int shards = earlier == null ? Math.max(1, Math.min(asked, slides.size())) : earlier.shards();
    List<BatchSlide> added = spread(fresh, kept, shards);
    List<BatchSlide> planned = new ArrayList<>(kept);
    planned.addAll(added);
    planned.sort(Comparator.comparing(BatchSlide::id));
    BatchPlan plan = new BatchPlan(roots, output, options, shards, planned, null);
    return new PlannedArchive(plan, added, gone, refused);
  }

  /** The largest first, each into the shard that has least: none has a slide more than it must. */
  private static List<BatchSlide> spread(
      List<BatchSlide> fresh, List<BatchSlide> kept, int shards) {
    long[] bytes = new long[shards + 1];
    kept.forEach(slide -> bytes[slide.shard()] += slide.bytes());
    PriorityQueue<Load> loads =
        new PriorityQueue<>(Comparator.comparingLong(Load::bytes).thenComparingInt(Load::shard));
    for (int shard = 1; shard <= shards; shard++) {
      loads.add(new Load(shard, bytes[shard]));
    }
    List<BatchSlide> placed = new ArrayList<>();
    fresh.stream()
        .sorted(
            Comparator.comparingLong(BatchSlide::bytes).reversed().thenComparing(BatchSlide::id))
        .forEach(
            slide -> {
              Load least = loads.remove();
              placed.add(new BatchSlide(slide.id(), slide.folder(), slide.bytes(), least.shard));
              loads.add(new Load(least.shard, least.bytes + slide.bytes()));
            });
    placed.sort(Comparator.comparing(BatchSlide::id));
    return placed;
  }
}
