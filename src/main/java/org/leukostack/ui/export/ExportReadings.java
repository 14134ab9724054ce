package org.leukostack.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leukostack.home.AppVersion;
import org.leukostack.model.ReadingName;
import org.leukostack.slides.ReadingOnDisk;
import org.leukostack.slides.Slide;
import org.leukostack.slides.Slides;
import org.leukostack.ui.reading.ReadingChoice;

/**
 * The readings that can be exported: all that the slide has, that which is open as it is now. A
 * blind reader exports the own one, and sees no other.
 */
record ExportReadings(List<Slide.Ready> all) {

  ExportReadings {
    all = List.copyOf(all);
  }

  static ExportReadings only(Slide.Ready own) {
    return new ExportReadings(List.of(own));
  }

  /** Reads the others; not on the FX thread. */
  static ExportReadings read(Slide.Ready own, ReadingChoice choice) {
    Slides slides = new Slides(choice.userData(), AppVersion.get());
    Slide.Ready withOthers = slides.withOthers(own);
    List<Slide.Ready> all = new ArrayList<>();
    for (ReadingOnDisk one : withOthers.readings()) {
      ReadingName name = one.terms().name();
      if (name.equals(own.terms().name())) {
        all.add(withOthers);
      } else if (slides.forExport(own.folder(), name) instanceof Slide.Ready other) {
        all.add(other);
      }
    }
    if (!all.contains(withOthers)) {
      all.add(withOthers); // nothing is said in it yet
    }
    return new ExportReadings(all);
  }

  /** The adjudicated one if there is one, else the first, else that which is open. */
  Slide.Ready usual() {
    return named(ReadingName.ADJUDICATED)
        .or(() -> named(ReadingName.FIRST))
        .orElseGet(all::getLast);
  }

  private Optional<Slide.Ready> named(ReadingName name) {
    return all.stream().filter(slide -> slide.terms().name().equals(name)).findFirst();
  }

  /** Whether it need be said which is exported. */
  boolean isFirstOnly() {
    return all.size() == 1 && all.getFirst().terms().name().isFirst();
  }
}
