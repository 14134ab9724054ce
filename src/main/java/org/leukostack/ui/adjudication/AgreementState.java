package org.leukostack.ui.adjudication;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.readings.AgreementReport;
import org.leukostack.readings.ComparedCells;

/** What is known of how far the readings of the open slide agree. */
sealed interface AgreementState {

  /**
   * The readings are being read.
   *
   * @param slides how many they are of
   */
  record Computing(int slides) implements AgreementState {}

  /** There are not two readings that could be compared. */
  record NotTwo(List<ReadingName> there) implements AgreementState {
    public NotTwo {
      there = List.copyOf(there);
    }
  }

  /** No two readings are there of slides that were to be compared together. */
  record NotTwoOfSlides(List<Path> slides, List<ReadingName> there) implements AgreementState {
    public NotTwoOfSlides {
      slides = List.copyOf(slides);
      there = List.copyOf(there);
    }
  }

  /** A reading cannot be read. */
  record Unreadable(List<Problem> problems) implements AgreementState {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /** It could not be computed, and nobody knows why. */
  record Failed(Exception reason) implements AgreementState {}

  /**
   * They were compared.
   *
   * @param cells that the tables count
   */
  record Ready(AgreementReport report, ComparedCells cells) implements AgreementState {}

  /** None of several slides has all of the readings that some of them have. */
  record NoneOfSlides(AgreementReport report, List<Problem> problems) implements AgreementState {
    public NoneOfSlides {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Those of several slides were compared.
   *
   * @param report with the slides that were left out, and which readings these have not; none where
   *     one cannot be read
   * @param problems why files of readings cannot be read
   */
  record OfSlides(AgreementReport report, List<Problem> problems) implements AgreementState {
    public OfSlides {
      problems = List.copyOf(problems);
    }
  }
}
