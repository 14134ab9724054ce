package org.leukostack.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leukostack.crop.Cropper;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.measure.Sharpness;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Slide;
import org.leukostack.ui.planes.LoadedPlane;
import org.leukostack.ui.stack.CellStack.State;
import org.leukostack.ui.stack.CellStack.Tile;
import org.leukostack.ui.work.Background;

@ExtendWith(FxThread.class)
class CellStackTest {

  private static final int PLANES = 3;
  private static final int WIDTH = 300;
  private static final int HEIGHT = 120;
  private static final int CROP = 40;

  private final Background background = new Background();
  private final CellStack stack = new CellStack(background);
  private final Field field =
      Slide.field(1, f -> f.planes(PLANES).white(box(30, 40, 30, 30)).white(box(200, 40, 30, 30)));
  private final Cell left = field.cells().getFirst();
  private final Cell right = field.cells().getLast();

  @AfterEach
  void close() {
    background.close();
  }

  /** Noise, more of it from plane to plane and to the right. */
  private LoadedPlane loaded(int k) {
    int[] pixels = new int[WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      int grey = i * 7919 % 97 * (k + 1) * (i % WIDTH) / WIDTH % 256;
      pixels[i] = 0xFF000000 | grey * 0x10101;
    }
    return new LoadedPlane(field.planes().get(k), new ArgbPicture(WIDTH, HEIGHT, pixels), null);
  }

  private List<LoadedPlane> loaded() {
    return IntStream.range(0, PLANES).mapToObj(this::loaded).toList();
  }

  private static double sharpness(LoadedPlane loaded, Cell of) {
    CropWindow window = CropWindow.of(of.box(), CROP, new ImageSize(WIDTH, HEIGHT));
    return Sharpness.variance(Cropper.cut(loaded.picture(), window));
  }

  private List<Tile> tilesWithout(State state) throws Exception {
    await("no tile is " + state, () -> stack.tiles().stream().noneMatch(t -> t.state() == state));
    return onFx(stack::tiles);
  }

  @Test
  void theCropsComeAfterTheTurnToTheCell() throws Exception {
    List<LoadedPlane> planes = loaded();
    List<Tile> atOnce =
        onFx(
            () -> {
              stack.show(field, right.box(), CROP, planes);
              return stack.tiles();
            });

    assertThat(atOnce).hasSize(PLANES).extracting(Tile::state).containsOnly(State.WAITING);
    List<Tile> tiles = tilesWithout(State.WAITING);
    for (int k = 0; k < PLANES; k++) {
      assertThat(tiles.get(k).state()).isEqualTo(State.READY);
      assertThat(tiles.get(k).sharpness()).isEqualTo(sharpness(planes.get(k), right)).isPositive();
    }
  }

  @Test
  void theCropsOfACellThatIsLeftNeverShowUpInTheNextOnesStrip() throws Exception {
    List<LoadedPlane> planes = loaded();
    List<Double> seen = new ArrayList<>();
    onFx(
        () -> {
          stack
              .tilesProperty()
              .addListener(
                  (o, before, now) ->
                      now.stream()
                          .filter(t -> t.crop() != null)
                          .forEach(t -> seen.add(t.sharpness())));
          for (int i = 0; i < 10; i++) {
            stack.show(field, left.box(), CROP, planes);
            stack.show(field, right.box(), CROP, planes);
          }
        });

    tilesWithout(State.WAITING);
    assertThat(seen)
        .containsOnlyElementsOf(planes.stream().map(p -> sharpness(p, right)).toList())
        .doesNotContainAnyElementsOf(planes.stream().map(p -> sharpness(p, left)).toList());
  }

  @Test
  void planesAreFilledInAsTheyComeAndTheSharpestIsKnownInTheEnd() throws Exception {
    onFx(
        () -> {
          stack.show(field, right.box(), CROP, List.of());
          stack.planeLoaded(loaded(2));
          stack.planeLoaded(loaded(0));
        });
    await(
        "two planes are measured",
        () ->
            stack.tiles().stream()
                .map(Tile::state)
                .toList()
                .equals(List.of(State.READY, State.WAITING, State.READY)));
    assertThat(onFx(stack::sharpest)).isEmpty();

    onFx(
        () ->
            stack.planeLoaded(
                new LoadedPlane(
                    field.planes().get(1), null, new JpegException(Reason.CORRUPT, 0, "broken"))));

    assertThat(tilesWithout(State.WAITING).get(1).state()).isEqualTo(State.FAILED);
    assertThat(onFx(stack::sharpest)).hasValue(sharper(0, 2));
  }

  @Test
  void aPlaneWhoseFileIsAwayIsNotTakenForABrokenOne() throws Exception {
    onFx(
        () -> {
          stack.show(field, right.box(), CROP, List.of());
          stack.planeLoaded(
              new LoadedPlane(field.planes().get(1), null, new IOException("unplugged")));
        });
    await("it is told", () -> stack.tiles().get(1).state() == State.AWAY);
  }

  private int sharper(int a, int b) {
    return sharpness(loaded(a), right) >= sharpness(loaded(b), right) ? a : b;
  }

  @Test
  void aPlaneThatComesAfterTheEndDoesNoHarm() {
    background.close();
    List<State> states =
        onFx(
            () -> {
              stack.show(field, right.box(), CROP, loaded());
              stack.planeLoaded(loaded(0));
              return stack.tiles().stream().map(Tile::state).toList();
            });
    assertThat(states).containsOnly(State.WAITING);
  }

  private void awaitEdge(int edge) {
    await(
        "all crops are seen at " + edge + " pixels",
        () ->
            stack.tiles().stream()
                .allMatch(t -> t.image() != null && t.image().getWidth() == edge));
  }

  @Test
  void cropsAreAsLargeAsTheyAreSeenAlsoAfterTheWindowChanged() throws Exception {
    onFx(() -> stack.show(field, right.box(), CROP, loaded()));
    List<Tile> whole = tilesWithout(State.WAITING);
    assertThat(whole).allMatch(t -> t.image() != null && t.image().getWidth() == CROP);

    onFx(() -> stack.seenAt(25));
    awaitEdge(25);
    assertThat(onFx(stack::tiles)).extracting(Tile::crop).isEqualTo(crops(whole));

    onFx(() -> stack.show(field, left.box(), CROP, loaded()));
    awaitEdge(25);
    onFx(
        () -> { // while the crops of another cell are cut
          stack.show(field, right.box(), CROP, loaded());
          stack.seenAt(15);
        });
    awaitEdge(15);
    assertThat(onFx(stack::tiles))
        .extracting(Tile::sharpness)
        .isEqualTo(whole.stream().map(Tile::sharpness).toList());
  }

  private static List<Object> crops(List<Tile> tiles) {
    List<Object> crops = new ArrayList<>();
    tiles.forEach(tile -> crops.add(tile.crop()));
    return crops;
  }
}
