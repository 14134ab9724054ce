package org.leukostack.dataset.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.PartCell;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.format.Formats;
import org.leukostack.export.ExportException;
import org.leukostack.files.Sha256;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.ReadingName;
import org.leukostack.slides.Slides;

/**
 * Makes the parts of slides one by one, each in a folder that the caller names, so that any number
 * of processes can make those of one data set; {@link DataSetMaker#join} makes it of them.
 */
public final class SlideParts {

  private final SlideIntake intake;
  private final PartMaker maker;

  /**
   * @param options of the data set
   * @param reading that is taken; null for the adjudicated one if there is one, and else the first
   * @param jobs how many fields are worked at a time
   */
  public SlideParts(
      Slides slides, DataSetOptions options, @Nullable ReadingName reading, int jobs) {
    intake = new SlideIntake(slides, reading);
    maker = new PartMaker(options.only(), Formats.partFiles(options.formats()), jobs);
  }

  /** What came of a slide. */
  public sealed interface Outcome {

    /** Its part is there. */
    record Made(PartRecord part) implements Outcome {}

    /** Nothing of it can be in a data set. */
    record Out(LeftOutSlide slide) implements Outcome {}
  }

  /**
   * The part that is there, if it is whole and would be made of the same again.
   *
   * @param slide the test folder
   * @param folder of the part
   * @throws InterruptedException if the thread is interrupted
   */
  public Optional<PartRecord> find(Path slide, Path folder) throws InterruptedException {
    return switch (intake.read(slide)) {
      case SlideIntake.Taken.In(var ready) -> maker.find(ready, folder).filter(SlideParts::isWhole);
      case SlideIntake.Taken.Out _ -> Optional.empty();
    };
  }

  /**
   * Makes the part of a slide.
   *
   * @param slide the test folder
   * @param folder of the part, which is not there
   * @param replaces whether a data set is there that may have crops of a plane which cannot be read
   *     now
   * @throws ExportException if a plane is lost that was there
   * @throws IOException if it cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  public Outcome make(Path slide, Path folder, boolean replaces, ProgressListener progress)
      throws ExportException, IOException, InterruptedException {
    return switch (intake.read(slide)) {
      case SlideIntake.Taken.In(var ready) ->
          new Outcome.Made(maker.make(ready, folder, replaces, progress).part());
      case SlideIntake.Taken.Out(var leftOut) -> new Outcome.Out(leftOut);
    };
  }

  /** Whether the crops of a part are there, and its table is as it was made. */
  private static boolean isWhole(PartRecord record) {
    SlidePart part = record.part();
    Set<String> names;
    try (Stream<Path> files = Files.list(part.folder())) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(HashSet::new));
      if (!Sha256.ofFile(CellsTable.of(part.folder())).equals(record.table())) {
        return false;
      }
    } catch (IOException e) {
      return false;
    }
    for (PartCell cell : part.cells()) {
      for (int stackNumber : cell.field().stackNumbers()) {
        if (!names.contains(part.crop(cell.crop(), stackNumber).getFileName().toString())) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The digest of what a part says of itself, its table among it.
   *
   * @throws IOException if it is not there or cannot be read
   */
  public static String digest(Path folder) throws IOException {
    return Sha256.ofFile(folder.resolve(PartCodec.NAME));
  }

  /** Whether a part is there, whole, and the one that had this digest. */
  public static boolean isThere(Path folder, String digest) {
    try {
      return digest(folder).equals(digest)
          && PartCodec.read(folder).filter(SlideParts::isWhole).isPresent();
    } catch (IOException e) {
      return false; // the run says why
    }
  }

  /**
   * Reads a part that another process made.
   *
   * @throws IOException if it is not there, or not whole
   */
  static PartRecord read(Path folder) throws IOException {
    return PartCodec.read(folder)
        .filter(SlideParts::isWhole)
        .orElseThrow(() -> new NoSuchFileException(folder.toString()));
  }
}
