package org.leukostack.export.tidy;

import java.nio.file.Path;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.Slide;

/** Exports of slides that nobody has reviewed: small crops, and two fields at once. */
final class Plans {

  private Plans() {}

  static ExportPlan of(Slide slide, Path root) {
    return of(slide.folder(), root);
  }

  static ExportPlan of(TestFolder slide, Path root) {
    return ExportPlan.of(request(slide, root));
  }

  /** One that replaces what is there. */
  static ExportPlan replacing(Slide slide, Path root) {
    return ExportPlan.of(request(slide.folder(), root).withReplace(true));
  }

  private static ExportRequest request(TestFolder slide, Path root) {
    return ExportRequest.of(Ready.unreviewed(slide), root).withCropSize(32).withJobs(2);
  }
}
