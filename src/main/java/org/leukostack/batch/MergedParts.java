package org.leukostack.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.ArchiveState.State;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.build.DataSetMaker;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.dataset.build.DataSetRequest;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.SlideParts;
import org.leukostack.export.ExportException;
import org.leukostack.files.Sha256;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slides;

/** The parts of the slides of an archive, joined to a data set. */
final class MergedParts {

  static final String NOTE = "dataset.json";

  private final BatchPlan plan;
  private final List<Path> parts = new ArrayList<>();
  private final List<LeftOutSlide> leftOut = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private int missing;

  private MergedParts(BatchPlan plan) {
    this.plan = plan;
  }

  /**
   * Looks which there are.
   *
   * @param folder of the plan
   * @throws InterruptedException if the thread is interrupted
   */
  static MergedParts of(Path folder, ArchiveState state) throws InterruptedException {
    PartFolders folders = new PartFolders(folder);
    MergedParts merged = new MergedParts(state.plan());
    for (State one : state.slides()) {
      merged.add(one, folders.of(one.slide().id()));
    }
    return merged;
  }

  private void add(State one, Path part) throws InterruptedException {
    LedgerEntry entry = one.entry();
    Result result = entry == null ? null : entry.result();
    if (result != null) {
      if (SlideParts.isThere(part, result.digests().getOrDefault(PartWork.PART, ""))) {
        parts.add(part);
      } else {
        changed.add(one.slide().id());
      }
      return;
    }
    Optional<LeftOutSlide.Reason> reason = one.failure().flatMap(LeftOutCause::reason);
    if (reason.isPresent()) {
      leftOut.add(leftOut(one.slide().folder(), reason.get()));
    } else {
      missing++;
    }
  }

  private static LeftOutSlide leftOut(Path path, LeftOutSlide.Reason reason)
      throws InterruptedException {
    TestFolder folder =
        reason == LeftOutSlide.Reason.REVIEW_UNREADABLE
            ? Slides.read(path) // its cells are told, though nobody knows their verdicts
            : TestFolder.named(path);
    return new LeftOutSlide(folder, reason, null);
  }

  /** The ids of slides whose part is not the one that the ledger tells of. */
  List<String> changed() {
    return List.copyOf(changed);
  }

  /** Whether every slide has its part, or is one that a data set leaves out. */
  boolean areAll() {
    return changed.isEmpty() && missing == 0;
  }

  /**
   * Makes the data set of all.
   *
   * @throws DataSetException if it cannot be made as it is asked for
   * @throws ExportException if it cannot be written; what was there is as it was
   * @throws InterruptedException if the thread is interrupted
   */
  DataSetReport join() throws DataSetException, ExportException, InterruptedException {
    return DataSetMaker.join(request(), parts, leftOut);
  }

  private DataSetRequest request() {
    @Nullable DataSetTerms terms = plan.terms();
    if (!(plan.options().product() instanceof Product.OneDataSet(DataSetOptions options))
        || terms == null) {
      throw new IllegalStateException("No plan of a data set");
    }
    return new DataSetRequest(
        plan.slides().stream().map(BatchSlide::folder).toList(),
        plan.output(),
        options,
        terms.groupsOfSlides(),
        terms.classList(),
        plan.options().reading(),
        true);
  }

  /** The digest of what the data set says of itself. */
  String digest() throws IOException {
    return Sha256.ofFile(plan.output().resolve(NOTE));
  }
}
