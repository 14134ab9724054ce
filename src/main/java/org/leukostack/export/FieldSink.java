package org.leukostack.export;

import java.io.IOException;
import org.leukostack.model.Field;

/**
 * Takes the crops of one field of view after the other, in any order of the fields; used by one
 * thread. The outcome of the whole field, with the sharpest planes, is a {@link FieldOutcome}.
 */
public interface FieldSink {

  /** The memory that each cell takes from the beginning to the end of its batch, in bytes. */
  long bytesPerCell(Field field);

  /**
   * Begins a batch: cells of a field that are cut together, usually all of them.
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
   * Ends the batch: all its crops were received.
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
