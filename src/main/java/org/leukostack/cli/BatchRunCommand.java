package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.BatchPlan;
import org.leukostack.batch.BatchRun;
import org.leukostack.batch.BatchSlide;
import org.leukostack.batch.PlanException;
import org.leukostack.batch.PlanException.Reason;
import org.leukostack.batch.PlanFiles;
import org.leukostack.export.ExportRequest;
import org.leukostack.home.AppVersion;
import org.leukostack.home.UserFolders;
import org.leukostack.slides.Slides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exports the slides of a plan, of one of its shards, or one slide. */
@Command(name = "run")
final class BatchRunCommand extends WrittenPlanCommand {

  @Option(names = "--shard", paramLabel = "K", converter = WholeNumber.Shards.class)
  private @Nullable Integer shard;

  @Option(names = "--slide", paramLabel = "ID")
  private @Nullable String slide;

  @Option(names = "--jobs", paramLabel = "N", converter = WholeNumber.Jobs.class)
  private int jobs = ExportRequest.defaultJobs();

  @Override
  void checkUsage() {
    if (shard != null && slide != null) {
      throw wrong("usage.shardOrSlide");
    }
  }

  @Override
  ExitStatus work(Path folder) throws PlanException, IOException, InterruptedException {
    Integer number = shard;
    BatchPlan plan = number == null ? PlanFiles.read(folder) : PlanFiles.read(folder, number);
    List<BatchSlide> slides = chosen(plan, folder);
    Slides reader = new Slides(UserFolders.ofThisUser().data(), AppVersion.get());
    BatchProgress progress = new BatchProgress(terminal(), isJson());
    try {
      new BatchRun(folder, plan, reader, jobs).run(slides, slide != null, progress);
    } finally {
      progress.finish();
    }
    return progress.status();
  }

  private List<BatchSlide> chosen(BatchPlan plan, Path folder) throws PlanException {
    String id = slide;
    if (id == null) {
      return plan.slides();
    }
    List<BatchSlide> named = plan.slides().stream().filter(one -> one.id().equals(id)).toList();
    if (named.isEmpty()) {
      throw new PlanException(Reason.UNKNOWN_PART, folder.resolve(id));
    }
    return named;
  }
}
