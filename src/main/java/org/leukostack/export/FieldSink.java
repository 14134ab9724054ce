package org.leukostack.export;

import java.io.IOException;
import org.leukostack.model.Field;

/**
 * Takes the crops of one field of view after the other, in any order of the fields; used by one
 * thread. What became of the field as a whole, with the sharpest planes, the outcomes of the run
 * say.
 */
public interface FieldSink {

  /** The memory that each cell takes from the beginning to the end of its batch, in bytes. */
  long bytesPerCell(Field field);

  /**
   * Some cells of a field begin to go through its stack together; mostly they are all.
   *
   * @throws IOException if it cannot be written
   */
  void begin(CellBatch cells) throws IOException;

  /**
   * Takes a crop, plane by plane in stack order; a plane that is missing has none.
   *
   * @param cell the place of the cell in its batch, from 0
   * @throws IOException if it cannot be written
   */
  void crop(int cell, int stackNumber, Crop crop) throws IOException;

  /**
   * All crops of the batch were there.
   *
   * @throws IOException if it cannot be written
   */
  void end() throws IOException;

  /**
   * A plane cannot be decoded: nothing of the field may stay, also of a batch that has not ended.
   *
   * @throws IOException if it cannot be deleted
   */
  void drop(Field field) throws IOException;
}
