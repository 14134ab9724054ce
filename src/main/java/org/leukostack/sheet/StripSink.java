package org.leukostack.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.crop.Strip;
import org.leukostack.export.CellBatch;
import org.leukostack.export.Crop;
import org.leukostack.export.FieldSink;
import org.leukostack.jpeg.JpegEncoder;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.review.CellId;

/** Spools the strips of the fields that one thread cuts. */
final class StripSink implements FieldSink {

  private final StripSpool spool;
  private final int cropSize;
  private final JpegEncoder encoder = Jpegs.encoder();
  private final List<Strip> strips = new ArrayList<>();
  private List<Cell> cells = List.of();

  /**
   * @param cropSize in pixels
   */
  StripSink(StripSpool spool, int cropSize) {
    this.spool = spool;
    this.cropSize = cropSize;
  }

  @Override
  public long bytesPerCell(Field field) {
    return Strip.byteCount(field.stackSize(), cropSize);
  }

  @Override
  public void begin(CellBatch batch) {
    cells = batch.field().whiteCells().subList(batch.first(), batch.first() + batch.count());
    strips.clear();
    for (int i = 0; i < batch.count(); i++) {
      strips.add(new Strip(batch.field().stackSize(), cropSize));
    }
  }

  @Override
  public void crop(int cell, int stackNumber, Crop crop) {
    strips.get(cell).put(stackNumber, crop.picture());
  }

  @Override
  public void end() throws IOException {
    for (int i = 0; i < strips.size(); i++) {
      Picture picture = strips.get(i).picture();
      CellId id = new CellId(cells.get(i).imageNumber(), cells.get(i).cellKey());
      spool.put(
          id, new StripSpool.Stored(encoder.encode(picture), picture.width(), picture.height()));
    }
    strips.clear();
  }

  @Override
  public void drop(Field field) {
    strips.clear();
    spool.drop(field.imageNumber());
  }
}
