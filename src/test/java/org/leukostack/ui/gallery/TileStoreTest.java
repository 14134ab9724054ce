package org.leukostack.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.Slide.box;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.work.Background;

@ExtendWith(FxThread.class)
class TileStoreTest {

  private static final int SIZE = 20;
  private static final int PLANES = 12;

  /** Of one crop with what is beside it, and less than two. */
  private static final long EACH = 4L * SIZE * SIZE + 600;

  @TempDir Path temp;
  private final Background background = new Background();
  private final AtomicInteger told = new AtomicInteger();
  private @Nullable SlideOnDisk written;
  private List<TileRequest> requests = List.of();

  @BeforeEach
  void paint() {
    Slide slide = Slide.at(temp.resolve("slide"));
    for (int image = 1; image <= PLANES; image++) {
      slide.with(image, f -> f.white(box(10, 10, 20, 20)));
    }
    written = slide.write();
    requests =
        slide.folder().fields().stream().map(field -> request(field, box(10, 10, 20, 20))).toList();
  }

  @AfterEach
  void close() {
    background.close();
  }

  private SlideOnDisk slide() {
    return Objects.requireNonNull(written);
  }

  private static TileRequest request(Field field, BoundingBox box) {
    return new TileRequest(field.planes().getFirst(), box, SIZE);
  }

  private TileStore store(long maxBytes) {
    return new TileStore(background, maxBytes, told::incrementAndGet);
  }

  private void cut(TileStore store, List<TileRequest> wanted) {
    store.want(wanted);
    await("they are cut", () -> wanted.stream().allMatch(r -> store.get(r).isPresent()));
  }

  @Test
  void aCropHasThePixelsOfItsPlane() throws Exception {
    TileStore store = store(Long.MAX_VALUE);
    BoundingBox atTheEdge = box(50, 30, 14, 18);
    TileRequest wanted = new TileRequest(requests.getFirst().plane(), atTheEdge, SIZE);
    cut(store, List.of(wanted));
    BufferedImage plane = ImageIO.read(wanted.plane().file().toFile());
    CropWindow window =
        CropWindow.of(atTheEdge, SIZE, new ImageSize(PlaneFile.WIDTH, PlaneFile.HEIGHT));
    Image crop = Objects.requireNonNull(store.get(wanted).orElseThrow().image());
    PixelReader pixels = crop.getPixelReader();
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        assertThat(pixels.getArgb(x, y)).isEqualTo(plane.getRGB(window.x() + x, window.y() + y));
      }
    }
    assertThat(told.get()).isPositive();
  }

  @Test
  void whatDoesNotFitIsTheLeastUrgent() {
    TileStore store = store(3 * EACH);
    store.want(requests);
    List<TileRequest> first = requests.subList(0, 3);
    await("the first are cut", () -> first.stream().allMatch(r -> store.get(r).isPresent()));
    cut(store, List.of(requests.getLast())); // whatever else was wanted would have come before
    assertThat(requests.subList(4, PLANES - 1)).allMatch(r -> store.get(r).isEmpty());
  }

  @Test
  void theOnesUsedLastAreKeptWithinTheBound() {
    TileStore store = store(3 * EACH);
    TileRequest used = requests.getFirst();
    for (TileRequest request : requests) {
      cut(store, List.of(request));
      assertThat(store.get(used)).as("it is looked at all the time").isPresent();
    }
    List<TileRequest> kept = new ArrayList<>(requests);
    kept.removeIf(r -> store.get(r).isEmpty());
    assertThat(kept).hasSizeBetween(2, 3).contains(used, requests.getLast());
    assertThat(kept.stream().mapToLong(r -> store.get(r).orElseThrow().weight()).sum())
        .isLessThanOrEqualTo(3 * EACH);
  }

  @Test
  void aPlaneThatCannotBeDecodedIsKnownAsSuchAndTheOthersCome() {
    slide().plane(2, 0, "no picture");
    TileStore store = store(Long.MAX_VALUE);
    cut(store, requests);
    for (int i = 0; i < PLANES; i++) {
      TileCrop crop = store.get(requests.get(i)).orElseThrow();
      assertThat(crop.image() == null).as("plane %s", i).isEqualTo(i == 1);
    }
  }

  @Test
  void allOfAPlaneThatAreWantedCome() {
    TileStore store = store(Long.MAX_VALUE);
    List<TileRequest> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) { // more than are cut at once
      many.add(new TileRequest(requests.get(i % 2).plane(), box(i, 5, 10, 10), SIZE));
    }
    cut(store, many);
    assertThat(many.stream().map(r -> store.get(r).orElseThrow().request())).isEqualTo(many);
  }

  @Test
  void cropsAreMadeForTheSizeOfTheTilesAndTheOldOnesServeUntilThen() {
    TileStore store = store(Long.MAX_VALUE);
    store.seenAt(10);
    cut(store, requests);
    store.seenAt(15);
    assertThat(requests).allMatch(r -> width(store, r) == 10);
    store.want(requests);
    await("they are made anew", () -> requests.stream().allMatch(r -> width(store, r) == 15));
  }

  @Test
  void ofTilesLargerThanTheCropsTheSizeDoesNotMatter() {
    TileStore store = store(Long.MAX_VALUE);
    store.seenAt(SIZE + 1);
    cut(store, requests);
    List<TileCrop> before = requests.stream().flatMap(r -> store.get(r).stream()).toList();
    store.seenAt(SIZE + 2);
    slide().plane(1, 0, "no picture");
    List<TileRequest> later = new ArrayList<>(requests);
    TileRequest last = new TileRequest(requests.getLast().plane(), box(30, 20, 9, 9), SIZE);
    later.add(last);
    cut(store, later); // whatever is made anew comes before the last
    assertThat(requests.stream().flatMap(r -> store.get(r).stream())).isEqualTo(before);
  }

  private static double width(TileStore store, TileRequest request) {
    return Objects.requireNonNull(store.get(request).orElseThrow().image()).getWidth();
  }

  @Test
  void onAnotherSlideNothingIsLeft() {
    TileStore store = store(Long.MAX_VALUE);
    cut(store, requests);
    onFx(store::clear);
    assertThat(requests).allMatch(r -> store.get(r).isEmpty());
    cut(store, requests.subList(0, 2));
  }
}
