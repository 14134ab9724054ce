package org.leukostack.dataset;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.DataSetException.Reason;
import org.leukostack.model.PreClass;

/**
 * What classes are called in a data set: their names in the class list, as folders can be called on
 * every system, or {@code class_5}.
 */
public final class Labels {

  /** What some system does not have in a name, and what a spreadsheet begins a formula with. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"/\\\\|?*,]|^[=+@~.-]|[. ]$");

  /** Of Windows, with whatever ending; and the file beside the folders of labels. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?|metadata\\.csv",
          Pattern.CASE_INSENSITIVE);

  /** In bytes: the names of files are made of it, too. */
  private static final int LONGEST = 100;

  private final ClassList classes;

  /**
   * @throws DataSetException if two white classes of the list have one name
   */
  public Labels(ClassList classes) throws DataSetException {
    this.classes = classes;
    of(
        classes.classes().stream()
            .filter(CellClass::isNamed)
            .map(CellClass::preClass)
            .filter(PreClass::isWhiteCell)
            .toList());
  }

  /** What a class is called. */
  public Label of(PreClass preClass) {
    String name = classes.find(preClass.number()).map(CellClass::name).orElse("");
    return new Label(preClass, name.isBlank() ? "class_" + preClass.number() : safe(name));
  }

  /**
   * What the classes of a data set are called, by name letter by letter.
   *
   * @throws DataSetException if two have one name
   */
  public List<Label> of(Collection<PreClass> preClasses) throws DataSetException {
    Map<String, PreClass> byName = new HashMap<>();
    TreeMap<String, Label> labels = new TreeMap<>(BY_CODE_POINT);
    for (PreClass preClass : new TreeSet<>(preClasses)) {
      Label label = of(preClass);
      PreClass other = byName.put(folded(label.name()), preClass);
      if (other != null) {
        throw new DataSetException(
            Reason.SAME_LABEL, label.name(), other.number(), preClass.number());
      }
      labels.put(label.name(), label);
    }
    return List.copyOf(labels.values());
  }

  /** As Python sorts texts: Java compares letters beyond the first 65,536 otherwise. */
  private static final Comparator<String> BY_CODE_POINT =
      (one, other) -> {
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        return Arrays.compare(first, second);
      };

  /** Names that are one on a disk that does not tell cases apart. */
  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The name of a folder on every system. */
  static String safe(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    String plain = FORBIDDEN.matcher(composed).replaceAll("_");
    while (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      plain = plain.substring(0, plain.offsetByCodePoints(plain.length(), -1));
    }
    plain = FORBIDDEN.matcher(plain).replaceAll("_");
    return RESERVED.matcher(plain).matches() ? "_" + plain : plain;
  }
}
