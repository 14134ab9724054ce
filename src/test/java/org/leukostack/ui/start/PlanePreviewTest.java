package org.leukostack.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leukostack.model.Plane;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Slide;
import org.leukostack.ui.work.Background;

@Timeout(60)
@ExtendWith(FxThread.class)
class PlanePreviewTest {

  private static final List<Plane> PLANES =
      Slide.field(1, f -> f.vanished().vanished().vanished()).planes();
  private static final Plane ONE = PLANES.get(0);
  private static final Plane TWO = PLANES.get(1);
  private static final Plane NONE = PLANES.get(2);

  private final Background background = new Background();
  private final Map<Plane, Image> images =
      Map.of(ONE, new WritableImage(1, 1), TWO, new WritableImage(2, 2));
  private final CountDownLatch mayRead = new CountDownLatch(1);
  private final List<String> happened = new ArrayList<>();
  private final PlanePreview preview =
      new PlanePreview(
          background,
          plane -> {
            awaitQuietly(mayRead);
            Image image = images.get(plane);
            if (image == null) {
              throw new IOException("no picture");
            }
            return image;
          });

  @AfterEach
  void close() {
    background.close();
  }

  private static void awaitQuietly(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void at(Plane plane) {
    onFx(
        () -> {
          preview.onRead(() -> happened.add("read"));
          preview.at(plane, () -> happened.add("failed"));
        });
  }

  private void awaitWhatHappens() throws Exception {
    mayRead.countDown();
    await("something happens", () -> !happened.isEmpty());
  }

  @Test
  void aPlaneIsThereOnceItIsRead() throws Exception {
    at(ONE);
    assertThat(onFx(() -> preview.of(ONE))).isEmpty();
    assertThat(onFx(() -> preview.isAt(ONE))).isTrue();
    awaitWhatHappens();
    assertThat(onFx(() -> preview.of(ONE))).contains(images.get(ONE));
    assertThat(onFx(() -> preview.of(TWO))).isEmpty();
    assertThat(happened).containsExactly("read");
  }

  /** A slow disk gives the first one last; it is never shown for the other. */
  @Test
  void onlyTheLatestWishCounts() throws Exception {
    at(ONE);
    at(TWO);
    awaitWhatHappens();
    assertThat(onFx(() -> preview.of(ONE))).isEmpty();
    assertThat(onFx(() -> preview.of(TWO))).contains(images.get(TWO));
    assertThat(happened).containsExactly("read");
  }

  @Test
  void whatCannotBeReadIsSaid() throws Exception {
    at(NONE);
    awaitWhatHappens();
    assertThat(onFx(() -> preview.of(NONE))).isEmpty();
    assertThat(happened).containsExactly("failed");
  }

  @Test
  void aPlaneIsNeverShownForTheNextOne() throws Exception {
    at(ONE);
    awaitWhatHappens();
    at(NONE);
    assertThat(onFx(() -> preview.of(NONE))).isEmpty();
    assertThat(onFx(() -> preview.of(ONE))).isEmpty();
  }

  @Test
  void nothingIsHeldAfterTheEnd() throws Exception {
    at(ONE);
    awaitWhatHappens();
    onFx(() -> preview.end());
    assertThat(onFx(() -> preview.of(ONE))).isEmpty();
    assertThat(onFx(() -> preview.isAt(ONE))).isFalse();
  }
}
