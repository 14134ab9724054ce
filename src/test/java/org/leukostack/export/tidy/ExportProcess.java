package org.leukostack.export.tidy;

import java.nio.file.Path;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.slides.Slide;

/** Exports a slide again and again, in a process that somebody is going to kill. */
final class ExportProcess {

  private ExportProcess() {}

  /**
   * @param args the test folder, the output root
   */
  public static void main(String[] args) throws Exception {
    ExportPlan plan =
        ExportPlan.of(
            ExportRequest.of(
                    Slide.Ready.unreviewed(TestFolderReader.read(Path.of(args[0]))),
                    Path.of(args[1]))
                .withCropSize(32)
                .withJobs(2)
                .withReplace(true));
    while (true) {
      Exporter.run(plan, (done, all) -> {});
      System.out.write('.'); // tells the parent that one is made
      System.out.flush();
    }
  }
}
