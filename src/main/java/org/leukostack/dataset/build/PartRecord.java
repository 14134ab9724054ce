package org.leukostack.dataset.build;

import java.util.List;
import java.util.Set;
import org.leukostack.dataset.SlidePart;
import org.leukostack.export.SlideInputs;

/**
 * A part with all that says whether it can be used again, and why cells are not in it.
 *
 * @param version of the program that made it
 * @param inputs that it was made of
 * @param only the cells that were taken, as {@link org.leukostack.export.Which#spelling} has it
 * @param files the formats of which it has files, by their spelling
 * @param whyOut one a row of its {@code cells.csv}; empty for a cell that is in it
 * @param table the digest of {@code cells.csv}
 */
public record PartRecord(
    SlidePart part,
    String version,
    SlideInputs inputs,
    String only,
    Set<String> files,
    List<String> whyOut,
    String table) {

  public PartRecord {
    files = Set.copyOf(files);
    whyOut = List.copyOf(whyOut);
  }
}
