package org.leukostack.dataset.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.leukostack.dataset.PartFiles;
import org.leukostack.export.CellBatch;
import org.leukostack.export.Crop;
import org.leukostack.export.CropSink;
import org.leukostack.export.FieldSink;
import org.leukostack.jpeg.Picture;
import org.leukostack.model.Field;

/** The stacks of cells in a part, as TIFF files that say nothing of them yet. */
public final class StackTiffs implements PartFiles {

  /** The same for all parts. */
  public static final PartFiles FILES = new StackTiffs();

  private StackTiffs() {}

  @Override
  public CropSink sink(Path folder, ToIntFunction<Field> firstCrop, int cropSize) {
    return () -> new Sink(folder, firstCrop, cropSize);
  }

  @Override
  public Path file(Path folder, int crop) {
    return folder.resolve(crop + ".tif");
  }

  /** Keeps the planes of some cells, compressed, until all are there. */
  private static final class Sink implements FieldSink {

    private final Path folder;
    private final ToIntFunction<Field> firstCrop;
    private final int cropSize;
    private final PlaneDeflater deflater = new PlaneDeflater();
    private final byte[] black;
    private List<byte[][]> stacks = List.of();
    private int first;

    Sink(Path folder, ToIntFunction<Field> firstCrop, int cropSize) {
      this.folder = folder;
      this.firstCrop = firstCrop;
      this.cropSize = cropSize;
      black = deflater.deflate(Picture.black(cropSize, cropSize, 3));
    }

    /** At worst nothing can be compressed; and the file is made of it. */
    @Override
    public long bytesPerCell(Field field) {
      return field.stackSize() * PlaneDeflater.mostBytes(cropSize);
    }

    @Override
    public void begin(CellBatch cells) {
      first = firstCrop.applyAsInt(cells.field()) + cells.first();
      stacks = new ArrayList<>();
      for (int i = 0; i < cells.count(); i++) {
        byte[][] stack = new byte[cells.field().stackSize()][];
        Arrays.fill(stack, black);
        stacks.add(stack);
      }
    }

    @Override
    public void crop(int cell, int stackNumber, Crop crop) {
      stacks.get(cell)[stackNumber] = deflater.deflate(crop.picture());
    }

    @Override
    public void end() throws IOException {
      for (int i = 0; i < stacks.size(); i++) {
        new StackTiff(cropSize, List.of(stacks.get(i))).write(FILES.file(folder, first + i));
      }
      stacks = List.of(); // what it keeps must not outlive its share of the memory
    }

    @Override
    public void drop(Field field) throws IOException {
      stacks = List.of();
      int from = firstCrop.applyAsInt(field);
      for (int i = 0; i < field.whiteCells().size(); i++) {
        Files.deleteIfExists(FILES.file(folder, from + i));
      }
    }
  }
}
