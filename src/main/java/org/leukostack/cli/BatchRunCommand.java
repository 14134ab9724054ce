package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports the slides of a plan, of one of its shards, or one slide. */
@Command(name = "run")
final class BatchRunCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final FailureText failures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", descriptionKey = "PLAN")
  private Path folder = Path.of("");

  @Option(names = "--shard", paramLabel = "K", converter = WholeNumber.Shards.class)
  private @Nullable Integer shard;

  @Option(names = "--slide", paramLabel = "ID")
  private @Nullable String slide;

  @Option(names = "--jobs", paramLabel = "N", converter = WholeNumber.Jobs.class)
  private int jobs = ExportRequest.defaultJobs();

  @Option(names = "--json")
  private boolean json;

  BatchRunCommand(Terminal terminal, FailureText failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    if (shard != null && slide != null) {
      throw new WrongUsageException(spec.commandLine(), terminal.words().get("usage.shardOrSlide"));
    }
    return PlanWork.guard(terminal, failures, folder, this::run).code();
  }

  private ExitStatus run() throws PlanException, IOException, InterruptedException {
    Integer number = shard;
    BatchPlan plan = number == null ? PlanFiles.read(folder) : PlanFiles.read(folder, number);
    List<BatchSlide> slides = chosen(plan);
    Slides reader = new Slides(UserFolders.ofThisUser().data(), AppVersion.get());
    BatchProgress progress = new BatchProgress(terminal, json);
    try {
      new BatchRun(folder, plan, reader, jobs).run(slides, slide != null, progress);
    } finally {
      progress.finish();
    }
    return progress.status();
  }

  private List<BatchSlide> chosen(BatchPlan plan) throws PlanException {
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
