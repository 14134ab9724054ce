package org.leukostack.export;

/** Makes an export. */
public final class Exporter {

  private Exporter() {}

  /** Told how far an export is; may be called by any thread, one call at a time. */
  @FunctionalInterface
  public interface Progress {
    void fieldsDone(int done, int all);
  }

  /**
   * Writes the export beside its destination and renames it at the end. Interrupting the calling
   * thread cancels it.
   *
   * @throws ExportException if it could not be made; the destination is as it was
   * @throws InterruptedException if it was cancelled; the destination is as it was
   */
  public static ExportReport run(ExportPlan plan, Progress progress)
      throws ExportException, InterruptedException {
    throw new UnsupportedOperationException();
  }
}
