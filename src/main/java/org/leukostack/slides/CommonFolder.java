package org.leukostack.slides;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.TestFolder;

/** The nearest folder that holds all of several slides, and how they are told apart in it. */
public final class CommonFolder {

  private final @Nullable Path folder;
  private final Map<String, Integer> namesakes = new HashMap<>();

  private CommonFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  public static CommonFolder of(Collection<Path> slides) {
    CommonFolder common = new CommonFolder(above(slides));
    slides.forEach(slide -> common.namesakes.merge(folded(slide), 1, Integer::sum));
    return common;
  }

  private static @Nullable Path above(Collection<Path> slides) {
    Path above = null;
    for (Path slide : slides) {
      Path parent = whole(slide).getParent();
      if (above == null) {
        above = parent;
      }
      while (above != null && parent != null && !parent.startsWith(above)) {
        above = above.getParent();
      }
      if (above == null || parent == null) {
        return null; // on another disk, or a disk itself
      }
    }
    return above;
  }

  private static Path whole(Path slide) {
    return slide.toAbsolutePath().normalize();
  }

  /** Disks may take capitals for small letters. */
  private static String folded(Path slide) {
    return TestFolder.testIdOf(slide).toLowerCase(Locale.ROOT);
  }

  /**
   * A folder for what is made of the slides: beside them or the folders that hold them, since
   * nothing is written into one; in the user's home if nothing holds them all.
   */
  public Path place(String name) {
    return (folder == null ? Path.of(System.getProperty("user.home")) : folder).resolve(name);
  }

  /** What a slide is called: its name, or if several have that, its path below this folder. */
  public String nameOf(Path slide) {
    if (namesakes.getOrDefault(folded(slide), 0) < 2) {
      return TestFolder.testIdOf(slide);
    }
    Path path = whole(slide);
    return (folder == null ? path : folder.relativize(path)).toString();
  }

  /**
   * What slides are called, in a row that stays readable.
   *
   * @param most how many are named
   */
  public String namesOf(List<Path> slides, int most) {
    String names = slides.stream().limit(most).map(this::nameOf).collect(Collectors.joining(", "));
    return slides.size() > most ? names + " …" : names;
  }
}
