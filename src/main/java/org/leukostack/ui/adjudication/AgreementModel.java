package org.leukostack.ui.adjudication;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.readings.AgreementReport;
import org.leukostack.readings.ComparedCells;
import org.leukostack.readings.Comparison;
import org.leukostack.readings.SlideReading;
import org.leukostack.readings.SlideReadings;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.slides.Slides;
import org.leukostack.ui.work.Background;

/**
 * How far the readings of a slide agree, computed in the background of what their files have. Used
 * on the FX thread only.
 */
final class AgreementModel {

  private final Background.Latest comparing;
  private final Supplier<Path> data;
  private final ReadOnlyObjectWrapper<AgreementState> state =
      new ReadOnlyObjectWrapper<>(new AgreementState.Computing(1));

  /**
   * @param data gives the user's data folder, which need not be there; asked off the FX thread too
   */
  AgreementModel(Background background, Supplier<Path> data) {
    comparing = background.latest();
    this.data = data;
  }

  ReadOnlyObjectProperty<AgreementState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * Compares all readings of a slide but the adjudicated one.
   *
   * @param shown the reading that is open
   * @param cells of it, as they are now
   */
  void compare(TestFolder folder, ReadingName shown, ReviewedSlide cells) {
    state.set(new AgreementState.Computing(1));
    comparing.run(
        () -> compared(folder, shown, cells),
        state::set,
        e -> {
          AppLog.error("Comparing the readings of " + folder.path() + " failed", e);
          state.set(new AgreementState.Failed(e));
        });
  }

  private AgreementState compared(TestFolder folder, ReadingName shown, ReviewedSlide cells) {
    List<ReadingName> names = SlideReadings.names(folder, data.get());
    if (names.size() < 2) {
      return new AgreementState.NotTwo(names);
    }
    SlideReadings read = SlideReadings.read(folder, names, data.get(), AppVersion.get());
    if (!read.isWhole()) {
      return new AgreementState.Unreadable(read.obstacles());
    }
    // What was done a moment ago may not be on the disk yet.
    List<SlideReading> readings =
        read.found().stream()
            .map(one -> one.name().equals(shown) ? with(one, cells) : one)
            .toList();
    AgreementReport report = new AgreementReport(names);
    report.add(folder, Comparison.of(readings));
    Optional<SlideReading> open =
        readings.stream().filter(one -> one.name().equals(shown)).findFirst();
    return new AgreementState.Ready(
        report,
        new ComparedCells(
            readings,
            open.orElseGet(() -> new SlideReading(shown, cells, folder.path(), List.of()))));
  }

  /** Compares all readings of several slides, as their files have them. */
  void compare(List<Path> slides) {
    state.set(new AgreementState.Computing(slides.size()));
    comparing.run(
        () -> compared(slides),
        state::set,
        e -> {
          AppLog.error("Comparing the readings of slides failed", e);
          state.set(new AgreementState.Failed(e));
        });
  }

  private AgreementState compared(List<Path> slides) throws InterruptedException {
    List<TestFolder> folders = new ArrayList<>();
    for (Path slide : slides) {
      folders.add(Slides.read(slide));
    }
    List<ReadingName> names =
        folders.stream()
            .flatMap(folder -> SlideReadings.names(folder, data.get()).stream())
            .distinct()
            .sorted()
            .toList();
    if (names.size() < 2) {
      return new AgreementState.NotTwoOfSlides(slides, names);
    }
    AgreementReport report = new AgreementReport(names);
    List<Problem> problems = new ArrayList<>();
    for (TestFolder folder : folders) {
      SlideReadings read = SlideReadings.read(folder, names, data.get(), AppVersion.get());
      problems.addAll(read.obstacles());
      if (read.isWhole()) {
        report.add(folder, Comparison.of(read.found()));
      } else {
        report.leaveOut(
            folder, read.missing().stream().map(ReadingName::text).collect(joining(", ")));
      }
    }
    return report.slides().isEmpty()
        ? new AgreementState.NoneOfSlides(report, problems)
        : new AgreementState.OfSlides(report, problems);
  }

  private static SlideReading with(SlideReading reading, ReviewedSlide cells) {
    return new SlideReading(reading.name(), cells, reading.file(), reading.problems());
  }

  /** Gives up what is being compared. */
  void stop() {
    comparing.drop();
  }
}
