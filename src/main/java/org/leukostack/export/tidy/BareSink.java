package org.leukostack.export.tidy;

import java.io.IOException;
import org.leukostack.export.CellBatch;
import org.leukostack.export.Crop;
import org.leukostack.export.FieldSink;
import org.leukostack.model.Field;

/** Writes the crops of the fields that one thread exports, without strips. */
final class BareSink implements FieldSink {

  /** A crop as a JPEG, which is gone before the next one comes. */
  private static final long BYTES = 1 << 16;

  private final CropFiles files;
  private final CropNumbers numbers;
  private int firstCrop;

  /**
   * @param files shared with the other threads
   */
  BareSink(CropFiles files, CropNumbers numbers) {
    this.files = files;
    this.numbers = numbers;
  }

  @Override
  public long bytesPerCell(Field field) {
    return BYTES;
  }

  @Override
  public void begin(CellBatch cells) {
    firstCrop = numbers.first(cells.field()) + cells.first();
  }

  @Override
  public void crop(int cell, int stackNumber, Crop crop) throws IOException {
    files.writeCrop(firstCrop + cell, stackNumber, crop.jpeg());
  }

  @Override
  public void end() {
    // each crop is on the disk already
  }

  @Override
  public void drop(Field field) throws IOException {
    files.delete(field, numbers.first(field));
  }
}
