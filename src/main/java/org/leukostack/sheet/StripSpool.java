package org.leukostack.sheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.leukostack.review.CellId;

/**
 * The strips of a slide in a file that is deleted at the end: they come field by field, and are
 * wanted class by class. Any thread may write.
 */
final class StripSpool implements Closeable {

  /**
   * A strip.
   *
   * @param width in pixels
   * @param height in pixels
   */
  record Stored(byte[] jpeg, int width, int height) {}

  private record Slot(long from, int length, int width, int height) {}

  private final FileChannel channel;
  private final Map<CellId, Slot> slots = new HashMap<>();
  private long end;

  /**
   * @throws IOException if no temporary file can be made
   */
  StripSpool() throws IOException {
    Path file = Files.createTempFile("leukostack-sheet", ".strips");
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  synchronized void put(CellId cell, Stored strip) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(strip.jpeg());
    long from = end;
    while (bytes.hasRemaining()) {
      end += channel.write(bytes, end);
    }
    slots.put(cell, new Slot(from, strip.jpeg().length, strip.width(), strip.height()));
  }

  /** Forgets the strips of a field. */
  synchronized void drop(int imageNumber) {
    slots.keySet().removeIf(cell -> cell.imageNumber() == imageNumber);
  }

  /** The strip of a cell; empty if it has none. */
  synchronized Optional<Stored> get(CellId cell) throws IOException {
    Slot slot = slots.get(cell);
    if (slot == null) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.allocate(slot.length());
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, slot.from() + bytes.position()) < 0) {
        throw new EOFException(); // somebody cut it off
      }
    }
    return Optional.of(new Stored(bytes.array(), slot.width(), slot.height()));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
