package org.leukostack.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One slide as the instrument wrote it.
 *
 * @param path the folder
 * @param testId the folder's name
 * @param fields by ascending image number
 * @param problems what was found wrong with names and analysis, in the order of the files
 * @param analysisDigest the SHA-256 of the analysis as it was read; null if it was not, or not to
 *     its end
 */
public record TestFolder(
    Path path,
    String testId,
    List<Field> fields,
    List<Problem> problems,
    @Nullable String analysisDigest) {

  /** The name of the instrument's analysis file. */
  public static final String ANALYSIS_FILE = "analyze_result.json";

  public TestFolder {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }

  /** A folder of whose analysis no more is known than what the fields have. */
  public TestFolder(Path path, String testId, List<Field> fields, List<Problem> problems) {
    this(path, testId, fields, problems, null);
  }

  /** A folder that nobody has read. */
  public static TestFolder named(Path path) {
    return new TestFolder(path, testIdOf(path), List.of(), List.of());
  }

  /** The test id of a folder: its own name, also for "." and for a name with a trailing slash. */
  public static String testIdOf(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  /** The same without saying which kinds the white cells are of. */
  public TestFolder withoutClasses() {
    return new TestFolder(
        path,
        testId,
        fields.stream().map(Field::withoutClasses).toList(),
        problems.stream().map(Problem::withoutClasses).toList(),
        analysisDigest);
  }

  public Path analysisFile() {
    return path.resolve(ANALYSIS_FILE);
  }

  /** The boxes of a field's cells, as the analysis has them. */
  public List<CellBox> boxes(Field field) {
    Path analysis = analysisFile();
    return field.cells().stream().map(cell -> new CellBox(cell, analysis)).toList();
  }

  public long planeCount() {
    return fields.stream().mapToLong(f -> f.planes().size()).sum();
  }
}
