package org.leukostack.export.tidy;

import java.io.IOException;
import java.util.List;
import org.leukostack.crop.Strip;
import org.leukostack.export.CellBatch;
import org.leukostack.export.Crop;
import org.leukostack.export.FieldSink;
import org.leukostack.jpeg.JpegEncoder;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.model.Field;

/** Writes the crops and strips of the fields that one thread exports. */
final class TidySink implements FieldSink {

  private final CropFiles files;
  private final CropNumbers numbers;
  private final int cropSize;
  private final JpegEncoder encoder = Jpegs.encoder();
  private final SpareStrips spare;
  private List<Strip> strips = List.of();
  private int firstCrop;

  /**
   * @param files shared with the other threads
   * @param cropSize in pixels
   */
  TidySink(CropFiles files, CropNumbers numbers, int cropSize) {
    this.files = files;
    this.numbers = numbers;
    this.cropSize = cropSize;
    spare = new SpareStrips(cropSize);
  }

  /** That of its strip. */
  @Override
  public long bytesPerCell(Field field) {
    return Strip.byteCount(field.stackSize(), cropSize);
  }

  @Override
  public void begin(CellBatch cells) {
    firstCrop = numbers.first(cells.field()) + cells.first();
    strips = spare.take(cells.field(), cells.count());
  }

  @Override
  public void crop(int cell, int stackNumber, Crop crop) throws IOException {
    strips.get(cell).put(stackNumber, crop.picture());
    files.writeCrop(firstCrop + cell, stackNumber, crop.jpeg());
  }

  @Override
  public void end() throws IOException {
    for (int i = 0; i < strips.size(); i++) {
      files.writeStrip(firstCrop + i, encoder.encode(strips.get(i).picture()));
    }
    strips = List.of(); // those that are not spare must not outlive their share of the memory
  }

  @Override
  public void drop(Field field) throws IOException {
    strips = List.of();
    files.delete(field, numbers.first(field));
  }
}
