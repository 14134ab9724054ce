package org.leukostack.model;

import java.nio.file.Path;
import java.util.List;

/**
 * One slide as the instrument wrote it.
 *
 * @param path the folder
 * @param testId the folder's name
 * @param fields by ascending image number
 * @param problems what was found wrong with names and analysis, in the order of the files
 */
public record TestFolder(Path path, String testId, List<Field> fields, List<Problem> problems) {

  /** The name of the instrument's analysis file. */
  public static final String ANALYSIS_FILE = "analyze_result.json";

  public TestFolder {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }

  /** The test id of a folder: its own name, also for "." and for a name with a trailing slash. */
  public static String testIdOf(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  /** The same without saying which kinds the white cells are of. */
  public TestFolder withoutClasses() {
    return new TestFolder(
        path, testId, fields.stream().map(Field::withoutClasses).toList(), problems);
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
