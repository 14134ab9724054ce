package org.leukostack.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far an archive is.
 *
 * @param plan of it
 * @param slides by id
 */
public record ArchiveState(BatchPlan plan, List<State> slides) {

  /**
   * How far a slide is.
   *
   * @param entry null if nobody began it
   */
  public record State(BatchSlide slide, @Nullable LedgerEntry entry) {

    public Optional<SlideStatus> status() {
      return Optional.ofNullable(entry).map(LedgerEntry::status);
    }

    /** Why it failed, if it did. */
    public Optional<Failure> failure() {
      return Optional.ofNullable(entry).map(LedgerEntry::failure);
    }

    /** Whether it may get done if its shard is run once more. */
    public boolean isToBeRun() {
      return switch (status().orElse(null)) {
        case null -> true;
        case STARTED -> true;
        case DONE, DONE_WITH_FINDINGS -> false;
        case FAILED -> failure().filter(f -> f.kind() == Failure.Kind.DISK).isPresent();
      };
    }
  }

  public ArchiveState {
    slides = List.copyOf(slides);
  }

  /**
   * Asks the ledger.
   *
   * @param folder of the plan
   * @throws IOException if an entry cannot be read
   */
  public static ArchiveState of(Path folder, BatchPlan plan) throws IOException {
    Ledger ledger = new Ledger(folder);
    List<State> states = new ArrayList<>();
    for (BatchSlide slide : plan.slides()) {
      states.add(new State(slide, ledger.read(slide.id()).orElse(null)));
    }
    return new ArchiveState(plan, states);
  }

  /** How many slides are so far. */
  public int count(SlideStatus status) {
    return (int) slides.stream().filter(s -> s.status().filter(status::equals).isPresent()).count();
  }

  /** How many failed so. */
  public int count(Failure.Kind kind) {
    return (int)
        slides.stream().filter(s -> s.failure().filter(f -> f.kind() == kind).isPresent()).count();
  }

  /** How many nobody began. */
  public int notBegun() {
    return (int) slides.stream().filter(state -> state.entry() == null).count();
  }

  /** Whether every slide is exported, and none with findings. */
  public boolean isDone() {
    return count(SlideStatus.DONE) == slides.size();
  }

  /** The shards in which something is missing that a further run may do, ascending. */
  public List<Integer> missingShards() {
    TreeSet<Integer> shards = new TreeSet<>();
    slides.stream().filter(State::isToBeRun).forEach(state -> shards.add(state.slide().shard()));
    return List.copyOf(shards);
  }

  /** Numbers as {@code sbatch --array} takes them: {@code 1,3-5}. */
  public static String array(List<Integer> ascending) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ascending.size(); ) {
      int end = i;
      while (end + 1 < ascending.size() && ascending.get(end + 1) == ascending.get(end) + 1) {
        end++;
      }
      text.append(text.isEmpty() ? "" : ",").append(ascending.get(i));
      if (end > i) {
        text.append('-').append(ascending.get(end));
      }
      i = end + 1;
    }
    return text.toString();
  }
}
