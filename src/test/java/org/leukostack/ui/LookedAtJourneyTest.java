package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.review.CellFilter;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewPlace;
import org.leukostack.ui.review.ReviewState;

/** Who only looks at a slide leaves it as it was, and finds the place again all the same. */
class LookedAtJourneyTest extends ReviewedWindowTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

  /** Every file of the slide by name, with its bytes and its time. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(slide.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            slide.folder().relativize(file).toString(),
            Files.getLastModifiedTime(file)
                + " "
                + HexFormat.of().formatHex(Files.readAllBytes(file)).hashCode());
      }
    }
    return files;
  }

  private void lookAround() {
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    push(KeyCode.END);
    onFx(() -> image().zoomIn());
    onFx(() -> bench().filter().filter(CellFilter.ALL.withText("12")));
  }

  @Test
  void aSlideThatIsOnlyLookedAtStaysAsItWas() throws Exception {
    Map<String, String> before = files();
    startWith(slide.folder());
    lookAround();
    String place = place();
    int plane = plane();
    double scale = onFx(() -> image().viewportProperty().get().scale());
    closeAsTheUser();
    assertThat(files()).as("no file more, and none changed").isEqualTo(before);

    startsAt(place);
    assertThat(plane()).isEqualTo(plane);
    assertThat(onFx(() -> bench().filter().filter().text())).isEqualTo("12");
    assertThat(onFx(() -> image().zoomPan().scale())).isEqualTo(scale);
    closeAsTheUser();
    assertThat(files()).isEqualTo(before);
  }

  private void closesWithoutWriting(Map<String, String> before) throws Exception {
    String place = place();
    closeAsTheUser();
    assertThat(files()).isEqualTo(before);
    startsAt(place);
  }

  private void startsAt(String place) throws Exception {
    startWith(slide.folder());
    assertThat(place()).isEqualTo(place);
  }

  @Test
  void aReviewIsNotWrittenForAPlace() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    awaitSaved();
    closeAsTheUser();
    Files.setLastModifiedTime(slide.folder().resolve(ReviewPlace.FILE), LONG_AGO);
    Map<String, String> before = files();

    startWith(slide.folder());
    lookAround();
    closesWithoutWriting(before);
  }

  /** The place that goes with an act is older than the one at which the slide was left. */
  @Test
  void thePlaceIsThatOfTheEndAndNotOfTheLastAct() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    String place = place();
    closeAsTheUser();
    startsAt(place);
  }

  @Test
  void aSecondWindowRemembersItsPlaceAndWritesNothing() throws Exception {
    Opened.Writable first = openElsewhere(slide);
    Map<String, String> before = files();
    startWith(slide.folder());
    assertThat(onFx(() -> reviewModel().stateProperty().get()))
        .isInstanceOf(ReviewState.ReadOnly.class);
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    String place = place();
    closeAsTheUser();
    assertThat(files()).as("the other one's lock too").isEqualTo(before);

    startsAt(place);
    first.release();
  }

  @Test
  void aWindowThatGoesWithoutBeingClosedLeavesNothingEither() throws Exception {
    Map<String, String> before = files();
    startWith(slide.folder());
    lookAround();
    String place = place();
    close();
    assertThat(files()).isEqualTo(before);

    startsAt(place);
  }
}
