package org.leukostack.ui.export;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.home.AppVersion;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;

/**
 * Counts the cells that an export of slides is going to have, for each choice of cells; slides that
 * cannot be exported have none. Runs off the FX thread.
 *
 * @param folders of the slides
 * @param userData the user's data folder, which need not be there
 */
record SlidesCount(List<Path> folders, Path userData)
    implements Callable<Map<Which, ExportedCells>> {

  SlidesCount {
    folders = List.copyOf(folders);
  }

  @Override
  public Map<Which, ExportedCells> call() throws InterruptedException {
    Slides slides = new Slides(userData, AppVersion.get());
    Map<Which, ExportedCells> counts = new EnumMap<>(Which.class);
    for (Which which : Which.values()) {
      counts.put(which, ExportedCells.NONE);
    }
    for (Path folder : folders) {
      if (slides.forExport(Slides.read(folder), null) instanceof Slide.Ready ready) {
        ExportRequest request = ExportRequest.of(ready, Path.of(""));
        counts.replaceAll(
            (which, sum) -> sum.and(ExportedCells.of(ExportPlan.of(request.withWhich(which)))));
      }
    }
    return counts;
  }
}
