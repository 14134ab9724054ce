package org.leukostack.ui.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Plane;
import org.leukostack.ui.planes.LoadedPlane;
import org.leukostack.ui.planes.Prefetch;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;

/**
 * Has the planes made at the size of the view that are decoded and shown, or shown next. Used on
 * the FX thread only.
 */
public final class SightFeed {

  private final SlideModel model;
  private final FocalImageView view;
  private final Function<Plane, Optional<LoadedPlane>> loaded;
  private final Executor executor;
  private boolean asked;

  /**
   * @param loaded gives a plane if it is decoded
   * @param executor decides from when on planes are looked for
   */
  public SightFeed(
      SlideModel model,
      FocalImageView view,
      Function<Plane, Optional<LoadedPlane>> loaded,
      Executor executor) {
    this.model = model;
    this.view = view;
    this.loaded = loaded;
    this.executor = executor;
    model.spotProperty().addListener((o, before, now) -> askUnless(now.showsSame(before)));
    view.sightProperty().addListener(o -> askUnless(false));
  }

  /** A plane was decoded. */
  public void planeLoaded() {
    askUnless(false);
  }

  /** Once for all that happens before the FX thread has time. */
  private void askUnless(boolean nothingNew) {
    if (!asked && !nothingNew) {
      asked = true;
      executor.execute(() -> Platform.runLater(this::feed));
    }
  }

  private void feed() {
    asked = false;
    Spot here = model.spot();
    Sight sight = view.sightProperty().get();
    if (here.field() == null || !sight.hasSize() || !sight.isReduced()) {
      view.sights().want(List.of());
      return;
    }
    List<SightStore.Wish> stack = wishes(here, sight).toList();
    List<SightStore.Wish> order = new ArrayList<>(stack.stream().limit(1).toList());
    for (Spot next : model.walk().ahead()) {
      BoundingBox box = next.cell() == null ? null : next.cell().box();
      wishes(next, box == null ? sight : view.sightOf(box)).limit(1).forEach(order::add);
    }
    order.addAll(stack);
    view.sights().want(order);
  }

  private Stream<SightStore.Wish> wishes(Spot spot, Sight sight) {
    return Prefetch.order(spot, List.of()).stream()
        .map(loaded)
        .flatMap(Optional::stream)
        .flatMap(plane -> Stream.ofNullable(plane.picture()))
        .map(picture -> new SightStore.Wish(picture, sight))
        .filter(wish -> wish.sight().isReduced());
  }
}
