package org.leukostack.faults;

import java.nio.file.Path;

/**
 * Exports of the large slide that stand still in the middle of their work, so that whatever is done
 * meanwhile comes neither too early nor too late, however busy the machine is.
 */
final class Halts {

  private static final int ATTEMPTS = 5;

  private Halts() {}

  /**
   * An export that has written crops, but none of the later fields, and stands until it is told to
   * {@linkplain Start.Running#goOn go on}.
   */
  static Start.Running export(Lab lab) throws Exception {
    boolean over = lab.hasOldExport();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Start.Running running = lab.exporting().begin();
      lab.undo(() -> running.process().destroyForcibly());
      if (stands(lab, running)) {
        return running;
      }
      running.process().destroyForcibly().waitFor(); // it has come too far
      Lab.delete(lab.out());
      if (over) {
        lab.oldExport();
      }
    }
    throw new AssertionError("No export could be halted in the middle of its work.");
  }

  private static boolean stands(Lab lab, Start.Running running) throws Exception {
    return Lab.await(running, () -> Lab.exists(firstCrop(lab, 1)))
        && running.halt()
        && !Lab.exists(firstCrop(lab, Specimen.fieldsOfLong() / 2));
  }

  private static Path firstCrop(Lab lab, int field) {
    return lab.partial().resolve((field - 1) * Specimen.CELLS + "_0.jpg");
  }
}
