package org.leukostack.export;

import java.io.IOException;
import java.util.List;
import org.leukostack.model.Field;

/** Gives all crops to several sinks, so that each plane is read once whatever their number. */
public record JoinedSink(List<CropSink> sinks) implements CropSink {

  public JoinedSink {
    sinks = List.copyOf(sinks);
  }

  @Override
  public FieldSink open() {
    return new OfFields(sinks.stream().map(CropSink::open).toList());
  }

  private record OfFields(List<FieldSink> sinks) implements FieldSink {

    @Override
    public long bytesPerCell(Field field) {
      return sinks.stream().mapToLong(sink -> sink.bytesPerCell(field)).sum();
    }

    @Override
    public void begin(CellBatch cells) throws IOException {
      for (FieldSink sink : sinks) {
        sink.begin(cells);
      }
    }

    @Override
    public void crop(int cell, int stackNumber, Crop crop) throws IOException {
      for (FieldSink sink : sinks) {
        sink.crop(cell, stackNumber, crop);
      }
    }

    @Override
    public void end() throws IOException {
      for (FieldSink sink : sinks) {
        sink.end();
      }
    }

    @Override
    public void drop(Field field) throws IOException {
      for (FieldSink sink : sinks) {
        sink.drop(field);
      }
    }
  }
}
