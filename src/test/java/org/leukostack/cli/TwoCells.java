package org.leukostack.cli;

import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.leukostack.model.PreClass;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

/** A slide with two white cells of different classes in image 3. */
final class TwoCells {

  private TwoCells() {}

  /** Of two planes. */
  static SlideOnDisk paint(Path folder) {
    return paint(folder, 2, f -> {});
  }

  /**
   * @param more cells of the image
   */
  static SlideOnDisk paint(Path folder, int planes, Consumer<FieldOfView> more) {
    return Slide.at(folder)
        .with(
            3,
            f ->
                more.accept(
                    f.planes(planes)
                        .cell(new PreClass(5), box(10, 9, 20, 20))
                        .focus(1)
                        .cell(new PreClass(4), box(30, 9, 20, 20))
                        .focus(0)))
        .write();
  }
}
