package org.leukostack.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.LeftOut.Cause;
import org.leukostack.model.Field;
import org.leukostack.model.Problem;

/** What an export left out and what was found wrong on the way. */
final class Findings {

  private final ExportPlan plan;
  private final Map<Integer, FieldOutcome> outcomes = new HashMap<>();

  /** How many cells of a field are to be exported, by image number. */
  private final Map<Integer, Integer> chosen = new HashMap<>();

  Findings(ExportPlan plan, List<FieldOutcome> outcomes) {
    this.plan = plan;
    outcomes.forEach(o -> this.outcomes.put(o.field().imageNumber(), o));
    plan.selection().fields().forEach(f -> chosen.put(f.imageNumber(), f.whiteCells().size()));
  }

  /** By ascending image number. */
  List<LeftOut> leftOut() {
    List<LeftOut> leftOut = new ArrayList<>();
    for (Field field : fields()) {
      FieldOutcome outcome = outcomes.get(field.imageNumber());
      Cause cause = cause(field, outcome);
      if (cause != null) {
        int cells = chosen.getOrDefault(field.imageNumber(), 0);
        leftOut.add(new LeftOut.WholeField(field, cells, cause));
      }
      if (!field.unreadableCells().isEmpty()) {
        leftOut.add(new LeftOut.UnreadableCells(field, field.unreadableCells()));
      }
      if (outcome instanceof FieldOutcome.Exported && !field.missingStackNumbers().isEmpty()) {
        leftOut.add(new LeftOut.MissingPlanes(field, field.missingStackNumbers()));
      }
    }
    return leftOut;
  }

  /** Those of the folder, and then those that were found while exporting. */
  List<Problem> problems() {
    Set<Problem> problems = new LinkedHashSet<>(plan.folder().problems());
    for (Field field : fields()) {
      if (field.stackSize() > plan.maxStackSize() && !isKnownToBeTooLong(field)) {
        problems.add(new Problem.StackTooLong(plan.folder().path(), field, plan.maxStackSize()));
      }
      FieldOutcome outcome = outcomes.get(field.imageNumber());
      if (outcome != null) {
        problems.addAll(outcome.problems());
      }
    }
    return List.copyOf(problems);
  }

  /** Reading the folder may have found it already, with a limit of its own. */
  private boolean isKnownToBeTooLong(Field field) {
    return plan.folder().problems().stream()
        .anyMatch(
            p ->
                p instanceof Problem.StackTooLong known
                    && known.field().imageNumber() == field.imageNumber());
  }

  private @Nullable Cause cause(Field field, @Nullable FieldOutcome outcome) {
    if (field.isAmbiguous()) {
      return Cause.AMBIGUOUS_STACK;
    }
    if (field.stackSize() > plan.maxStackSize()) {
      return Cause.STACK_TOO_LONG;
    }
    if (outcome instanceof FieldOutcome.Undecodable) {
      return Cause.UNDECODABLE_PLANE;
    }
    // A field that the instrument did not analyse may have cells that people added.
    return field.analysed() || outcome != null ? null : Cause.NO_ANALYSIS;
  }

  private List<Field> fields() {
    return plan.folder().fields().stream()
        .sorted(Comparator.comparingInt(Field::imageNumber))
        .toList();
  }
}
