package org.leukostack.ui.open;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.reading.ReadingDialog;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.theme.Question;

/** Asks who reads, and opens the reading that is answered. Used on the FX thread only. */
public record ReadingQuestions(
    Stage stage, ReadingChoice reading, ReviewModel review, SlideOpening opening, Words words) {

  /** Asks which reading of the open slide is read. */
  public void askForOpenSlide() {
    ReadingTerms now = reading.inForceProperty().get();
    TestFolder slide = review.folder();
    if (now == null || slide == null) {
      return;
    }
    String what = words.get("reading.what", slide.testId());
    if (now.blindness().hidesReadings()) {
      what = what + "\n" + words.get("reading.leavesBlindness");
    }
    ask(what, now, terms -> changeReading(now, terms), () -> {});
  }

  private void changeReading(ReadingTerms now, ReadingTerms next) {
    boolean isSame = now.name().differsAtMostInCase(next.name());
    if (isSame && next.blindness().compareTo(now.blindness()) < 0) {
      askToEndBlindness();
    } else if (!isSame || next.blindness() != now.blindness()) {
      open(next);
    }
  }

  /** Opens a reading of the slide in place of the one that is open. */
  public void open(ReadingTerms next) {
    if (!next.name().isAdjudicated()) {
      reading.choose(next);
    }
    opening.readAs(next);
  }

  /** Asks who reads a slide that others have read, once there is a window to ask in. */
  public void askWhoReads(TestFolder slide, Consumer<ReadingTerms> chosen, Runnable cancelled) {
    if (!stage.isShowing()) {
      stage.addEventHandler(
          WindowEvent.WINDOW_SHOWN,
          new EventHandler<>() {
            @Override
            public void handle(WindowEvent shown) {
              stage.removeEventHandler(WindowEvent.WINDOW_SHOWN, this);
              askWhoReads(slide, chosen, cancelled);
            }
          });
      return;
    }
    ask(words.get("reading.asked", slide.testId()), null, chosen, cancelled);
  }

  /** Asks under which name all slides are read from now on. */
  public void askForAll() {
    ReadingTerms now = reading.ofAllProperty().get();
    ask(words.get("reading.all"), now, reading::chooseForAll, () -> {});
  }

  /**
   * @param before what is proposed; null for no name, and blind: Enter alone must not open the
   *     reading of somebody else
   */
  private void ask(
      String what,
      @Nullable ReadingTerms before,
      Consumer<ReadingTerms> chosen,
      Runnable cancelled) {
    ReadingDialog dialog =
        new ReadingDialog(
            stage,
            words,
            what,
            before == null ? null : before.name(),
            before == null ? Blindness.READINGS : before.blindness());
    dialog.setOnHidden(
        e -> Optional.ofNullable(dialog.getResult()).ifPresentOrElse(chosen, cancelled));
    dialog.show();
  }

  /** Blindness ends only when the reader says so twice. */
  public void askToEndBlindness() {
    TestFolder slide = review.folder();
    ReadingTerms now = reading.inForceProperty().get();
    if (slide == null || now == null || !review.isWritable()) {
      return;
    }
    Question question =
        new Question(
            stage,
            words,
            AlertType.CONFIRMATION,
            words.get("reading.end.title"),
            words.get("reading.end.what"));
    question.pane().setId("end-blindness");
    question.answer("reading.end.no", ButtonData.CANCEL_CLOSE, () -> {});
    question.answer(
        "reading.end.yes",
        ButtonData.OK_DONE,
        () -> {
          review.endBlindness();
          reading.endBlindness(slide);
          opening.readAs(now.with(Blindness.NONE));
        });
    question.ask();
  }
}
