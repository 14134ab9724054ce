package org.leukostack.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.leukostack.crop.Cropper;
import org.leukostack.export.output.OutputFolder;
import org.leukostack.home.AppLog;
import org.leukostack.jpeg.JpegEncoder;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.measure.Sharpness;
import org.leukostack.model.CropWindow;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Loads what an export needs in a second thread, while the first one still reads the command line
 * and the slide: otherwise one core waits for the other at the start.
 */
public final class HeadStart {

  private static final int SIDE = 32;

  private HeadStart() {}

  /**
   * Begins if the command is an export; {@link Cli#run} does not need it.
   *
   * @param args the command line
   */
  public static void begin(String... args) {
    if (args.length > 0 && args[0].equals(ExportCommand.NAME)) {
      ofExport(List.of(args).contains("--force"));
    }
  }

  private static void ofExport(boolean replaces) {
    Thread.ofPlatform()
        .daemon()
        .name("leukostack-head-start")
        .uncaughtExceptionHandler((thread, e) -> {}) // the command meets the same, and says it
        .start(
            () -> {
              parseOnce();
              cropOnce();
              if (replaces) {
                linkTheExchange();
              }
            });
  }

  private static void linkTheExchange() {
    try {
      boolean _ = OutputFolder.replacesInOneStep();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Parses one box, which loads the classes of Jackson that an analysis takes. */
  private static void parseOnce() {
    StringReader box = new StringReader("{\"location\": [0, 0, 1, 1]}");
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), box)) {
      while (json.nextToken() != null) {
        json.getString();
      }
    }
  }

  /** Cuts and encodes one black crop, which loads the classes for all. */
  private static void cropOnce() {
    JpegEncoder encoder = Jpegs.encoder();
    byte[] jpeg = encoder.encode(Picture.black(SIDE, SIDE, 3));
    List<CropWindow> windows = List.of(new CropWindow(0, 0, SIDE / 2));
    try {
      Picture crop = Cropper.cut(Jpegs.reader(), jpeg, windows).pictures().getFirst();
      double _ = Sharpness.variance(crop);
      encoder.encode(crop);
    } catch (IOException e) {
      AppLog.warning("The codec cannot read what it wrote", e);
    }
  }
}
