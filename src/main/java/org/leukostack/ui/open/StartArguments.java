package org.leukostack.ui.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application.Parameters;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;

/** What the window is started with, through JavaFX, which knows only texts. */
public final class StartArguments {

  private static final String READING = "reading";
  private static final String BLINDNESS = "blindness";

  private StartArguments() {}

  /**
   * As texts.
   *
   * @param slide to begin with
   * @param reading that is opened of each slide
   */
  public static String[] of(@Nullable Path slide, @Nullable ReadingTerms reading) {
    List<String> texts = new ArrayList<>();
    if (slide != null) {
      texts.add(slide.toString());
    }
    if (reading != null) {
      texts.add("--" + READING + "=" + reading.name());
      texts.add("--" + BLINDNESS + "=" + reading.blindness());
    }
    return texts.toArray(String[]::new);
  }

  public static @Nullable Path slide(Parameters given) {
    return given.getUnnamed().stream().findFirst().map(Path::of).orElse(null);
  }

  public static @Nullable ReadingTerms reading(Parameters given) {
    String name = given.getNamed().get(READING);
    String blindness = given.getNamed().get(BLINDNESS);
    return name == null || blindness == null
        ? null
        : new ReadingTerms(new ReadingName(name), Blindness.valueOf(blindness));
  }
}
