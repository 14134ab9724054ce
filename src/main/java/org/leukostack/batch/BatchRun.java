package org.leukostack.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.build.SlideParts;
import org.leukostack.model.ProgressListener;
import org.leukostack.slides.Slides;

/**
 * Works on slides of a plan, one after the other. Any number of runs can work on one plan, on any
 * number of machines: what one has done the others pass over, and what two do at once comes out the
 * same.
 */
public final class BatchRun {

  private final SlideTask task;

  /**
   * @param folder of the plan
   * @param slides reads them
   * @param jobs how many fields are worked at a time
   */
  public BatchRun(Path folder, BatchPlan plan, Slides slides, int jobs) {
    SlideWork work =
        switch (plan.options().product()) {
          case Product.Exports exports -> new ExportWork(plan, exports, slides, jobs);
          case Product.OneDataSet(DataSetOptions options) ->
              new PartWork(
                  plan,
                  new PartFolders(folder),
                  new SlideParts(slides, options, plan.options().reading(), jobs));
        };
    task = new SlideTask(new Ledger(folder), work);
  }

  /** Is told how a run goes on, on its thread. */
  public interface Listener {

    /** The next slide; its fields are told to what is returned, from any thread. */
    ProgressListener begins(BatchSlide slide);

    /** It is dealt with. */
    void ended(BatchSlide slide, SlideOutcome outcome);
  }

  /**
   * Works on slides.
   *
   * @param named whether somebody named them: they are then tried even if they were set aside
   * @throws IOException if the ledger cannot be read or written: nothing could be told
   * @throws InterruptedException if the thread is interrupted
   */
  public void run(List<BatchSlide> slides, boolean named, Listener listener)
      throws IOException, InterruptedException {
    for (BatchSlide slide : slides) {
      ProgressListener progress = listener.begins(slide);
      listener.ended(slide, task.run(slide, named, progress));
    }
  }
}
