package org.leukostack.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leukostack.files.Sha256;
import org.leukostack.model.TestFolder;

/**
 * Gives every slide a name that no other has, also where a disk takes capitals for small letters:
 * its own, or where several are called so, its own with a part of the digest of its path.
 */
public final class SlideIds {

  /** In bytes: with what stands before and behind it, a name can be of 255. */
  private static final int LONGEST = 200;

  private static final int FEWEST_DIGITS = 8;

  private SlideIds() {}

  /**
   * @param known the ids that are given already, by path: they stay
   * @return an id for each path
   */
  public static Map<Path, String> of(List<Path> slides, Map<Path, String> known) {
    Map<Path, String> ids = new TreeMap<>(known);
    Set<String> taken = new HashSet<>();
    known.values().forEach(id -> taken.add(folded(id)));
    Map<String, List<Path>> byName = new TreeMap<>();
    for (Path slide : slides) {
      if (!known.containsKey(slide)) {
        byName.computeIfAbsent(folded(name(slide)), _ -> new ArrayList<>()).add(slide);
      }
    }
    byName.forEach(
        (name, namesakes) -> {
          for (Path slide : namesakes) {
            boolean isOnly = namesakes.size() == 1 && fits(name(slide)) && !taken.contains(name);
            String id = isOnly ? name(slide) : distinct(slide, taken);
            taken.add(folded(id));
            ids.put(slide, id);
          }
        });
    return ids;
  }

  private static String distinct(Path slide, Set<String> taken) {
    String digest = Sha256.of(bytes(slide.toString()));
    String name = cut(name(slide));
    for (int digits = FEWEST_DIGITS; ; digits++) {
      String id = name + "-" + digest.substring(0, digits);
      if (!taken.contains(folded(id))) {
        return id;
      }
    }
  }

  private static String cut(String name) {
    String shorter = name;
    while (!fits(shorter)) {
      shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
    }
    return shorter;
  }

  private static boolean fits(String name) {
    return bytes(name).length <= LONGEST;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Path slide) {
    return TestFolder.testIdOf(slide);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
