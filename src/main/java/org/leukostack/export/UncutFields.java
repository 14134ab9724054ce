package org.leukostack.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leukostack.check.CheckedCells;
import org.leukostack.check.Depth;
import org.leukostack.check.FolderCheck;
import org.leukostack.model.Field;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;

/** Looks at the fields of which nothing is to be cut, so that an export sees all of a slide. */
public final class UncutFields {

  private UncutFields() {}

  /**
   * What is wrong with the boxes and the headers of planes of fields that have no cell to export,
   * by ascending image number.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static List<Problem> problems(ExportPlan plan) throws InterruptedException {
    Set<Integer> cut =
        plan.exportedFields().stream().map(Field::imageNumber).collect(Collectors.toSet());
    List<Field> uncut =
        plan.fields().stream()
            .map(PlannedField::field)
            .filter(field -> !cut.contains(field.imageNumber()))
            .toList();
    TestFolder folder = plan.request().slide().folder();
    return FolderCheck.run(
        new TestFolder(folder.path(), folder.testId(), uncut, List.of()),
        new CheckedCells(plan::boxes, field -> List.of(), plan.request().cropSize()),
        Depth.HEADERS,
        plan.request().jobs(),
        (field, found, done, all) -> {});
  }
}
