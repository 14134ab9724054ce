package org.leukostack.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.Slide.at;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Opened;
import org.leukostack.review.Review;
import org.leukostack.testing.SlideOnDisk;

class SlidesTest {

  /** Of a cell that no slide of this test has. */
  private static final String VERDICT =
      """
      {"format_version": 1, "test_id": "s1", "cells": [{"image_number": 1, "cell": "7",
        "instrument": {"class": 5, "box": [1, 2, 3, 4]}, "verdict": "rejected"}],
        "history": []}
      """;

  @TempDir Path temp;
  private SlideOnDisk fixture;
  private Slides slides;

  @BeforeEach
  void makeSlide() {
    fixture =
        at(temp.resolve("s1"))
            .with(1, f -> f.planes(2))
            .analysis("{\"0\": {\"img_name\": \"x.jpg\", \"cell_prediction\": {}}, \"a\": 1}")
            .write();
    slides = new Slides(temp.resolve("data"), "1");
  }

  private Slide find() throws InterruptedException {
    return slides.withReview(Slides.read(fixture.folder()));
  }

  @Test
  void aSlideThatNobodyReviewedIsReadyWithTheProblemsOfItsFolder() throws Exception {
    TestFolder folder = fixture.read();

    assertThat(find()).isEqualTo(Slide.Ready.unreviewed(folder));
    assertThat(Slide.Ready.unreviewed(folder).review()).isEqualTo(Review.EMPTY);
    assertThat(folder.problems()).isNotEmpty();
    assertThat(Slide.Ready.unreviewed(folder).problems()).isEqualTo(folder.problems());
  }

  @Test
  void aMissingFolderIsNoSlideWhateverReviewThereIs() throws Exception {
    Path missing = temp.resolve("missing");

    assertThat(slides.withReview(Slides.read(missing)))
        .isInstanceOfSatisfying(
            Slide.Unreadable.class,
            slide -> assertThat(slide.obstacle()).isEqualTo(new Problem.FolderMissing(missing)));
  }

  @Test
  void whoLooksAndWhoOpensSeeTheSameProblems() throws Exception {
    fixture.file("review.json", VERDICT);

    assertThat(find())
        .isInstanceOfSatisfying(
            Slide.Ready.class,
            slide -> {
              assertThat(slide.reviewProblems()).hasSize(1);
              assertThat(slide.problems())
                  .startsWith(slide.folder().problems().getFirst())
                  .endsWith(slide.reviewProblems().getFirst());
              OpenSlide open = slides.open(slide.folder(), ReadingTerms.FIRST, () -> Instant.EPOCH);
              assertThat(open.reviewProblems()).isEqualTo(slide.reviewProblems());
              ((Opened.Writable) open.review()).release();
            });
  }

  @Test
  void aReviewThatCannotBeReadIsTheObstacleForBoth() throws Exception {
    Files.createDirectories(fixture.path("review.json").resolve("not empty"));

    assertThat(find())
        .isInstanceOfSatisfying(
            Slide.ReviewUnreadable.class,
            slide -> {
              assertThat(slide.obstacle().file()).isEqualTo(fixture.path("review.json"));
              assertThat(slide.problems()).endsWith(slide.obstacle());
              assertThat(
                      slides
                          .open(slide.folder(), ReadingTerms.FIRST, () -> Instant.EPOCH)
                          .reviewProblems())
                  .containsExactly(slide.obstacle());
            });
  }

  @Test
  void aFileOfASlideStandsForItsFolder() throws Exception {
    assertThat(Slides.readChosen(fixture.planeFile(1, 0)).fields())
        .isEqualTo(fixture.read().fields());
  }
}
