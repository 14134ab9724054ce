package org.leukostack.ui.worklist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.leukostack.files.IoFault;
import org.leukostack.milab.SlideSearch;
import org.leukostack.slides.SlideStamp;

/** Looks for the slides below a folder, and for those that changed. Runs off the FX thread. */
final class WorklistSearch implements SlideSearch.Visitor, Callable<WorklistSearch.Found> {

  /** What is found is told so often. */
  private static final long TOLD_NANOS = 50_000_000;

  /** A folder that cannot be searched. */
  record Refused(Path folder, IoFault reason) {}

  /**
   * What was found.
   *
   * @param slides all of them
   * @param refused the folders that could not be searched
   * @param changed those of the known slides that are not as they were
   */
  record Found(Set<Path> slides, List<Refused> refused, List<Path> changed) {}

  private final Path root;
  private final Map<Path, SlideStamp> known;
  private final BiFunction<Path, SlideStamp, Boolean> changed;
  private final Consumer<List<Path>> told;
  private final Set<Path> slides = new java.util.LinkedHashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private List<Path> untold = new ArrayList<>();
  private long toldAt = System.nanoTime();

  /**
   * @param known the slides at which somebody has looked, with their stamps then
   * @param changed says whether a slide has another stamp now
   * @param told gets new slides while the search goes on, in its order
   */
  WorklistSearch(
      Path root,
      Map<Path, SlideStamp> known,
      BiFunction<Path, SlideStamp, Boolean> changed,
      Consumer<List<Path>> told) {
    this.root = root;
    this.known = known;
    this.changed = changed;
    this.told = told;
  }

  @Override
  public Found call() throws InterruptedException {
    SlideSearch.below(root, Set.of(), this);
    tell();
    List<Path> differ = new ArrayList<>();
    for (Map.Entry<Path, SlideStamp> one : known.entrySet()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (slides.contains(one.getKey()) && changed.apply(one.getKey(), one.getValue())) {
        differ.add(one.getKey());
      }
    }
    return new Found(slides, refused, differ);
  }

  @Override
  public void found(Path slide) {
    if (slide.equals(root)) {
      return; // it is a slide itself, and no folder of some
    }
    slides.add(slide);
    if (!known.containsKey(slide)) {
      untold.add(slide);
    }
    if (System.nanoTime() - toldAt > TOLD_NANOS) {
      tell();
    }
  }

  private void tell() {
    if (!untold.isEmpty()) {
      told.accept(untold);
      untold = new ArrayList<>();
    }
    toldAt = System.nanoTime();
  }

  @Override
  public void refused(Path folder, IoFault reason) {
    refused.add(new Refused(folder, reason));
  }
}
