package org.leukostack.ui.adjudication;

import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingName;
import org.leukostack.review.CellFilter;
import org.leukostack.ui.filter.FilterModel;
import org.leukostack.ui.keys.Action;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.NothingToDo;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.slide.SlideModel;

/** What the commands of several readings do, and why they may do nothing. */
public final class AdjudicationCommands {

  private final Commands commands;
  private final SlideModel slide;
  private final OpinionsModel opinions;
  private final ReviewLoop loop;

  public AdjudicationCommands(
      Commands commands, SlideModel slide, OpinionsModel opinions, ReviewLoop loop) {
    this.commands = commands;
    this.slide = slide;
    this.opinions = opinions;
    this.loop = loop;
  }

  /**
   * Binds them; after all that is said of every command.
   *
   * @param filter shows what is in dispute
   * @param mayCompare whether the reader may see what others say
   * @param readings that tells of it when it changes
   * @param agreement opens the page of agreement
   */
  public void bind(
      FilterModel filter, BooleanSupplier mayCompare, Observable readings, Runnable agreement) {
    BooleanExpression open = slide.openProperty();
    BooleanExpression seen =
        open.and(Bindings.createBooleanBinding(mayCompare::getAsBoolean, readings));
    commands.bind(
        Command.AGREEMENT,
        seen,
        () -> {
          if (slide.folder() != null && mayCompare.getAsBoolean()) {
            agreement.run();
          }
        });
    Observable[] changes = opinions.changes().toArray(Observable[]::new);
    BooleanExpression settling = Bindings.createBooleanBinding(opinions::isThere, changes);
    commands.bind(
        Command.DISPUTES,
        settling,
        () -> {
          if (opinions.isThere()) {
            showDisputes(filter);
          }
        });
    BooleanExpression asked =
        Bindings.createBooleanBinding(() -> opinions.ofSelected().isPresent(), changes);
    bindTake(Command.TAKE_FIRST, asked, 0);
    bindTake(Command.TAKE_SECOND, asked, 1);
    sayWhy(mayCompare);
  }

  /** Shows only what is in dispute, when the adjudicated reading was opened without a filter. */
  public void opened(FilterModel filter) {
    if (opinions.isThere()
        && loop.obstacle().isEmpty()
        && filter.filter().equals(CellFilter.ALL)
        && opinions.progress().done() < opinions.progress().all()) {
      showDisputes(filter);
    }
  }

  private static void showDisputes(FilterModel filter) {
    filter.filter(CellFilter.ALL.withInDispute(true));
    filter.startAgain();
    filter.goToFirst();
  }

  /** Names whose opinion it would take. */
  private void bindTake(Command command, BooleanExpression asked, int reader) {
    commands.bind(
        command,
        asked,
        Bindings.createStringBinding(
            () -> commands.keys().words().get("opinions.take.command", label(reader)),
            opinions.changes().toArray(Observable[]::new)),
        Action.of(() -> take(reader)));
  }

  private String label(int reader) {
    return reader < opinions.readers().size()
        ? opinions.label(opinions.readers().get(reader))
        : String.valueOf((char) ('A' + reader));
  }

  private void take(int reader) {
    if (reader < opinions.readers().size() && opinions.ofSelected().isPresent()) {
      ReadingName name = opinions.readers().get(reader);
      loop.takeOpinion(name);
    }
  }

  private void sayWhy(BooleanSupplier mayCompare) {
    commands.whenIdle(
        Command.AGREEMENT,
        () ->
            slide.folder() == null
                ? new NothingToDo("key.noSlide", Command.OPEN)
                : mayCompare.getAsBoolean() ? null : NothingToDo.because("key.blind"));
    for (Command command :
        new Command[] {Command.DISPUTES, Command.TAKE_FIRST, Command.TAKE_SECOND}) {
      commands.whenIdle(command, () -> why(command));
    }
  }

  private @Nullable NothingToDo why(Command command) {
    if (slide.folder() == null) {
      return new NothingToDo("key.noSlide", Command.OPEN);
    } else if (!opinions.isThere()) {
      return new NothingToDo("key.notAdjudicated", Command.AGREEMENT);
    } else if (command == Command.DISPUTES) {
      return null;
    }
    return slide.selected().isEmpty()
        ? new NothingToDo("key.noCell", Command.NEXT_CELL)
        : opinions.ofSelected().isEmpty() ? NothingToDo.because("key.noOpinion") : null;
  }
}
