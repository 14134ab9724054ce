package org.leukostack.sheet;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.slides.Slide;

/**
 * What a contact sheet is asked for.
 *
 * @param file that is written
 * @param cropSize edge length of the crops in pixels
 * @param jobs how many fields are worked at a time
 * @param which cells are shown, by their verdict
 * @param font a TrueType font for letters beyond Latin, Greek and Cyrillic; null to look for one
 */
public record SheetRequest(
    Slide.Ready slide, Path file, int cropSize, int jobs, Which which, @Nullable Path font) {

  /** The cells and fields, as an export of them has them. */
  ExportPlan plan() {
    return ExportPlan.of(
        ExportRequest.of(slide, Path.of(""))
            .withCropSize(cropSize)
            .withJobs(jobs)
            .withWhich(which));
  }
}
