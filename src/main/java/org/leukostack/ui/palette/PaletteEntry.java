package org.leukostack.ui.palette;

import java.util.Optional;
import org.leukostack.model.PreClass;

/**
 * A class that can be given.
 *
 * @param name as the screen has it
 * @param colour as CSS writes it
 * @param digit that sets it; empty for none
 * @param count how many cells of the slide have it
 * @param inForce whether all cells that are asked about have it
 */
record PaletteEntry(
    PreClass preClass,
    String name,
    String colour,
    Optional<Integer> digit,
    int count,
    boolean inForce) {

  /** Whether a cell that gets it stays in the export. */
  boolean isExported() {
    return preClass.isWhiteCell();
  }
}
