package org.leukostack.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What JavaFX draws with. Without a graphics device it draws in software, but tries OpenGL first:
 * on Linux that loads all of Mesa's software renderer, which JavaFX then refuses.
 */
public final class GraphicsDevice {

  /** Where JavaFX reads in which order to try. */
  private static final String ORDER = "prism.order";

  /** The devices of the kernel's drivers, of NVIDIA's own, and of a Linux within Windows. */
  private static final List<String> DEVICES = List.of("dri", "nvidiactl", "dxg");

  /**
   * Where JavaFX reads how many parts of a window it paints apart; of more it paints the rest too.
   */
  private static final String DIRTY_REGIONS = "prism.dirtyregioncount";

  /** A step to another plane changes image, slider, two tiles, and four places beside them. */
  private static final String ALL_OF_A_STEP = "12";

  private GraphicsDevice() {}

  /**
   * Chooses the software pipeline where there is no graphics device; to be called before JavaFX
   * starts. What the command line names is kept.
   */
  public static void choose() {
    if (System.getProperty(DIRTY_REGIONS) == null) {
      System.setProperty(DIRTY_REGIONS, ALL_OF_A_STEP);
    }
    if (System.getProperty(ORDER) == null
        && isMissing(System.getProperty("os.name", ""), Path.of("/dev"))) {
      System.setProperty(ORDER, "sw");
    }
  }

  static boolean isMissing(String system, Path devices) {
    return system.toLowerCase(Locale.ROOT).equals("linux")
        && DEVICES.stream().map(devices::resolve).noneMatch(Files::exists);
  }
}
