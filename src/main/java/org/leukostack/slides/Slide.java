package org.leukostack.slides;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.CellBox;
import org.leukostack.model.Field;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewProblems;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;

/** A slide as found on disk: its folder joined with its review, or why it cannot be read. */
public sealed interface Slide {

  /** What could be read of the folder. */
  TestFolder folder();

  /** Nothing of the folder can be read, because of this problem. */
  record Unreadable(TestFolder folder, Problem obstacle) implements Slide {}

  /** The folder can be read, and its planes can be read. */
  sealed interface Readable extends Slide {

    /** What is wrong with the review. */
    List<Problem> reviewProblems();

    /** The cells as the review has them; where it cannot be read, as the analysis has them. */
    ReviewedSlide cells();

    /** The boxes in force of the cells of a field, in the order of the cells. */
    Function<Field, List<CellBox>> boxes();

    /**
     * All that is wrong with names, analysis and review, in this order. What is wrong with the
     * planes is known only to those who read them.
     */
    default List<Problem> problems() {
      return Stream.concat(folder().problems().stream(), reviewProblems().stream()).toList();
    }
  }

  /**
   * Folder and review can be read.
   *
   * @param review {@link Review#EMPTY} if there is none
   * @param reviewFile that has it, or would have it
   * @param terms of the reading that it is
   * @param readings all that the slide has, this one among them; none if there is but the first
   * @param reviewDigest the SHA-256 of the file of the review; null if there is none
   */
  record Ready(
      TestFolder folder,
      Review review,
      Path reviewFile,
      List<Problem> reviewProblems,
      ReadingTerms terms,
      List<ReadingOnDisk> readings,
      @Nullable String reviewDigest)
      implements Readable {
    public Ready {
      reviewProblems = List.copyOf(reviewProblems);
      readings = List.copyOf(readings);
    }

    /** A slide without a review. */
    public static Ready unreviewed(TestFolder folder) {
      return new Ready(
          folder,
          Review.EMPTY,
          ReviewPlace.beside(folder).file(),
          List.of(),
          ReadingTerms.FIRST,
          List.of(),
          null);
    }

    /** A slide with the review that a file has. */
    public static Ready reviewed(TestFolder folder, ReviewDocument document, Path reviewFile) {
      List<Problem> problems = ReviewProblems.of(document, reviewFile);
      return new Ready(
          folder,
          document.review(),
          reviewFile,
          problems,
          document.terms(),
          List.of(),
          document.digest().orElse(null));
    }

    /** With the readings that the slide has, and why others cannot be read. */
    Ready with(List<ReadingOnDisk> all, List<Problem> obstacles) {
      List<Problem> problems = new ArrayList<>(reviewProblems);
      problems.addAll(obstacles);
      return new Ready(folder, review, reviewFile, problems, terms, all, reviewDigest);
    }

    @Override
    public ReviewedSlide cells() {
      return ReviewedSlide.of(folder, review);
    }

    @Override
    public Function<Field, List<CellBox>> boxes() {
      ReviewedSlide slide = cells();
      return field -> boxes(slide.cells(field.imageNumber()));
    }

    /** The boxes in force of these cells. */
    public List<CellBox> boxes(List<ReviewedCell> cells) {
      Path analysis = folder.analysisFile();
      return cells.stream().map(cell -> cell.boxInForce(analysis, reviewFile)).toList();
    }
  }

  /**
   * There is a review that cannot be read or understood: what depends on verdicts cannot be done,
   * for cells that the annotator rejected would be taken for unreviewed.
   */
  record ReviewUnreadable(TestFolder folder, Problem obstacle) implements Readable {
    @Override
    public List<Problem> reviewProblems() {
      return List.of(obstacle);
    }

    @Override
    public ReviewedSlide cells() {
      return ReviewedSlide.of(folder, Review.EMPTY);
    }

    /** Those of the analysis: nothing else is known. */
    @Override
    public Function<Field, List<CellBox>> boxes() {
      return folder::boxes;
    }
  }
}
