package org.leukostack.export;

import java.nio.file.Path;
import org.leukostack.milab.TestFolderReader;

/** Exports a slide again and again, in a process that somebody is going to kill. */
final class ExportProcess {

  private ExportProcess() {}

  /**
   * @param args the test folder, the output root
   */
  public static void main(String[] args) throws Exception {
    ExportPlan plan =
        new ExportPlan(TestFolderReader.read(Path.of(args[0])), Path.of(args[1]), 32, 2, true);
    while (true) {
      Exporter.run(plan, (done, all) -> {});
      System.out.write('.'); // tells the parent that one is made
      System.out.flush();
    }
  }
}
