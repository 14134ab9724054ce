package org.leukostack.export;

import java.io.IOException;
import org.leukostack.model.Field;

/** Exports in so little memory as no computer has. */
public final class TightExport {

  private TightExport() {}

  /**
   * Exports a field.
   *
   * @param bytes of memory that all of the export may take
   */
  public static FieldOutcome run(ExportPlan plan, Field field, FieldSink sink, long bytes)
      throws IOException, InterruptedException {
    return new FieldExporter(plan, sink, new MemoryBudget(bytes), new PlanesRead()).export(field);
  }
}
