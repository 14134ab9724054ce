package org.leukostack.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.LeftOut.Cause;
import org.leukostack.model.Field;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.model.Problem.UndecodablePlane;

/** What an export left out and what was found wrong on the way. */
public final class Findings {

  private final ExportPlan plan;
  private final List<Problem> uncut;
  private final Map<Integer, FieldOutcome> outcomes = new HashMap<>();

  /**
   * @param outcomes of the fields that were to be exported
   * @param uncut what is wrong with fields of which nothing was cut
   */
  public Findings(ExportPlan plan, List<FieldOutcome> outcomes, List<Problem> uncut) {
    this.plan = plan;
    this.uncut = uncut;
    outcomes.forEach(o -> this.outcomes.put(o.field().imageNumber(), o));
  }

  /** By ascending image number. */
  public List<LeftOut> leftOut() {
    List<LeftOut> leftOut = new ArrayList<>();
    for (PlannedField planned : plan.fields()) {
      Field field = planned.field();
      FieldOutcome outcome = outcomes.get(field.imageNumber());
      Cause cause = cause(planned, outcome);
      if (cause != null) {
        leftOut.add(new LeftOut.WholeField(field, planned.chosenCells(), cause));
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

  private static @Nullable Cause cause(PlannedField planned, @Nullable FieldOutcome outcome) {
    return switch (outcome) {
      case FieldOutcome.Undecodable(Field _, UndecodablePlane problem, var _) ->
          problem.fault() instanceof PlaneFault.Unreadable
              ? Cause.UNREADABLE_PLANE
              : Cause.UNDECODABLE_PLANE;
      case FieldOutcome.Exported _ -> null;
      // A field that the instrument did not analyse may have cells that annotators added.
      case null ->
          planned.obstacle() == null && !planned.field().analysed()
              ? Cause.NO_ANALYSIS
              : planned.obstacle();
    };
  }

  /** Those of the slide, and then those that were found while exporting. */
  public List<Problem> problems() {
    List<Problem> known = plan.request().slide().problems();
    int maxStackSize = plan.request().maxStackSize();
    Set<Problem> problems = new LinkedHashSet<>(known);
    for (PlannedField planned : plan.fields()) {
      Field field = planned.field();
      if (field.stackSize() > maxStackSize && !isKnownToBeTooLong(field, known)) {
        problems.add(
            new Problem.StackTooLong(plan.request().slide().folder().path(), field, maxStackSize));
      }
      FieldOutcome outcome = outcomes.get(field.imageNumber());
      if (outcome != null) {
        problems.addAll(outcome.problems());
      }
    }
    problems.addAll(uncut);
    return List.copyOf(problems);
  }

  /** Reading the folder may have found it already, with a limit of its own. */
  private static boolean isKnownToBeTooLong(Field field, List<Problem> known) {
    return known.stream()
        .anyMatch(
            p ->
                p instanceof Problem.StackTooLong tooLong
                    && tooLong.field().imageNumber() == field.imageNumber());
  }
}
