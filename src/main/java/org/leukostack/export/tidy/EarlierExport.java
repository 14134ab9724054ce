package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.leukostack.export.Difference;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.SlideInputs;
import org.leukostack.export.output.OutputLayout;
import org.leukostack.export.tidy.ExportNote.Counts;
import org.leukostack.export.tidy.ExportNote.Options;

/** What is at the place of an export before it is made, for a run that is resumed. */
public sealed interface EarlierExport {

  /** No export. */
  record None() implements EarlierExport {}

  /** One that was made of the same inputs with the same options, and is as it was made. */
  record Same(ExportNote note) implements EarlierExport {}

  /** Another one; the first difference that was found. */
  record Other(Difference difference) implements EarlierExport {}

  /** Looks at the destination of an export; writes nothing. */
  static EarlierExport of(ExportPlan plan) {
    Path export = plan.request().destination();
    if (!Files.exists(export, LinkOption.NOFOLLOW_LINKS) || isEmpty(export)) {
      return new None();
    }
    Optional<ExportNote> note =
        Files.isDirectory(export, LinkOption.NOFOLLOW_LINKS)
            ? ExportNote.read(export)
            : Optional.empty();
    if (note.isEmpty() || !note.get().testId().equals(plan.request().testId())) {
      return new Other(Difference.NOT_SAID);
    }
    Optional<Difference> difference =
        options(note.get().options(), Options.of(plan.request()))
            .or(() -> inputs(note.get().inputs(), plan, export))
            .or(() -> files(note.get(), export));
    return difference.<EarlierExport>map(Other::new).orElseGet(() -> new Same(note.get()));
  }

  /** Whether an export would be made of the same planes and reviews still. */
  static boolean isOfWhatIsThere(ExportPlan plan, ExportNote note) {
    return inputs(note.inputs(), plan, plan.request().destination()).isEmpty();
  }

  private static boolean isEmpty(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException e) {
      return false; // whatever it is, an export says so
    }
  }

  private static Optional<Difference> options(Options made, Options asked) {
    if (made.cropSize() != asked.cropSize()) {
      return Optional.of(Difference.CROP_SIZE);
    }
    if (!made.only().equals(asked.only())) {
      return Optional.of(Difference.ONLY);
    }
    return made.reading().equals(asked.reading())
        ? Optional.empty()
        : Optional.of(Difference.READING);
  }

  private static Optional<Difference> inputs(SlideInputs made, ExportPlan plan, Path export) {
    return SlideInputs.of(plan.request().slide())
        .differenceFrom(made)
        .or(
            () ->
                SlideInputs.isNewerThan(date(export), plan.request().slide().folder())
                    ? Optional.of(Difference.PLANES)
                    : Optional.empty());
  }

  /** When the run began that made an export. */
  private static Instant date(Path export) {
    try {
      return Files.getLastModifiedTime(export.resolve(ExportFolder.NOTE)).toInstant();
    } catch (IOException e) {
      return Instant.MIN;
    }
  }

  private static Optional<Difference> files(ExportNote note, Path export) {
    try {
      if (!ExportNote.digestsOfTables(export).equals(note.tables())) {
        return Optional.of(Difference.TABLES);
      }
      return holdsThePictures(note.counts(), export)
          ? Optional.empty()
          : Optional.of(Difference.CROPS);
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.of(Difference.CROPS);
    }
  }

  /** By their number and their bytes together: to read them takes as long as to make them. */
  private static boolean holdsThePictures(Counts made, Path export) throws IOException {
    Pictures crops = Pictures.in(export);
    Pictures strips = Pictures.in(export.resolve(ExportFolder.ANNOTATION));
    return crops.count == made.crops()
        && strips.count == made.cells()
        && crops.bytes + strips.bytes == made.bytes();
  }

  /** How many JPEGs a folder has, and how large they are together. */
  record Pictures(int count, long bytes) {

    private static Pictures in(Path folder) throws IOException {
      int count = 0;
      long bytes = 0;
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(folder, "*" + ExportFolder.JPEG)) {
        for (Path file : files) {
          if (!OutputLayout.isLitter(file)) {
            count++;
            bytes += Files.size(file);
          }
        }
      }
      return new Pictures(count, bytes);
    }
  }
}
