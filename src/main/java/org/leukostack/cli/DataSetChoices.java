package org.leukostack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListFile;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.Groups;
import org.leukostack.dataset.SplitShares;
import org.leukostack.export.Which;
import org.leukostack.home.UserFolders;
import picocli.CommandLine.Option;

/** What a data set is to be like. */
final class DataSetChoices {

  /** All of these options. */
  static final List<String> NAMES =
      List.of("--format", "--groups", "--split", "--seed", "--planes", "--classes");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      descriptionKey = "format",
      converter = Choice.Formats.class)
  private final List<Format> formats = new ArrayList<>();

  @Option(names = "--groups", paramLabel = "FILE", descriptionKey = "groups")
  private @Nullable Path groups;

  @Option(names = "--split", paramLabel = "A,B,C", descriptionKey = "split")
  private String split = "70,15,15";

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "seed")
  private long seed = DataSetOptions.USUAL.seed();

  @Option(
      names = "--planes",
      paramLabel = "WHICH",
      descriptionKey = "planes",
      converter = Choice.Planes.class)
  private DataSet.Planes planes = DataSetOptions.USUAL.planes();

  @Option(names = "--classes", paramLabel = "FILE", descriptionKey = "classes")
  private @Nullable Path classes;

  /**
   * The options.
   *
   * @param command that has them
   * @param only which cells
   * @throws WrongUsageException if the shares do not make a whole
   */
  DataSetOptions options(TerminalCommand command, Which only) {
    SplitShares shares =
        SplitShares.of(split).orElseThrow(() -> command.wrong("usage.badSplit", "--split", split));
    return new DataSetOptions(
        formats.isEmpty() ? DataSetOptions.USUAL.formats() : formats, shares, seed, planes, only);
  }

  /**
   * The groups of slides.
   *
   * @throws DataSetException if there is a file, and it does not say that of these slides
   */
  Groups groups(List<String> testIds) throws DataSetException {
    Path file = groups;
    return file == null ? Groups.unknown() : Groups.read(file, testIds);
  }

  /**
   * The list that was named, else the user's.
   *
   * @throws WrongUsageException if it was named and is none
   */
  ClassList classes(TerminalCommand command) {
    Path named = classes;
    Path file = named == null ? UserFolders.ofThisUser().data().resolve(ClassListFile.NAME) : named;
    return switch (ClassListFile.read(file)) {
      case ClassListFile.Result.Read(var document, var _) -> document.classes();
      case ClassListFile.Result.Missing() when named == null -> ClassList.EMPTY;
      case ClassListFile.Result.Missing() ->
          throw command.wrong("usage.classesMissing", "--classes", file.toString());
      case ClassListFile.Result.Unreadable(var reason) ->
          throw command.wrong(
              "usage.classesUnreadable",
              file.toString(),
              command.failures().sentence(reason, file));
      case ClassListFile.Result.NotJson _, ClassListFile.Result.Faulty _ ->
          throw command.wrong("usage.noClassList", file.toString());
    };
  }
}
