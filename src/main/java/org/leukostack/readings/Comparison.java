package org.leukostack.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;

/**
 * How far the readings of a slide, or of many, agree.
 *
 * @param verdict of the cells that all readers judged
 * @param preClass of those among them that none rejected, and of whose class all said something:
 *     the class in force
 * @param addedBySome how many cells some of the readers added, and others did not
 */
public record Comparison(
    Agreement<Verdict> verdict, Agreement<PreClass> preClass, int addedBySome) {

  /** Compares readings of one slide; all have the cells of the imager. */
  public static Comparison of(List<SlideReading> readings) {
    List<ReadingName> names = readings.stream().map(SlideReading::name).toList();
    List<List<Verdict>> verdicts = new ArrayList<>();
    List<List<PreClass>> classes = new ArrayList<>();
    int addedBySome = 0;
    for (List<@Nullable ReviewedCell> opinions : SameCells.of(readings)) {
      List<ReviewedCell> judged =
          opinions.stream().filter(Objects::nonNull).filter(c -> c.review().isJudged()).toList();
      if (opinions.contains(null)) {
        addedBySome++;
      } else if (judged.size() == readings.size()) {
        verdicts.add(judged.stream().map(ReviewedCell::verdict).toList());
        if (judged.stream().allMatch(Comparison::saysAClass)) {
          classes.add(judged.stream().map(ReviewedCell::preClass).toList());
        }
      }
    }
    return new Comparison(
        new Agreement<>(names, verdicts), new Agreement<>(names, classes), addedBySome);
  }

  /** A rejected cell has none, nor has one whose class the reader neither saw nor chose. */
  private static boolean saysAClass(ReviewedCell cell) {
    return cell.verdict() != Verdict.REJECTED && !cell.preClass().isHidden();
  }

  /** No cell yet. */
  public static Comparison none(List<ReadingName> readings) {
    return new Comparison(
        new Agreement<>(readings, List.of()), new Agreement<>(readings, List.of()), 0);
  }

  /** The same readers on one more slide. */
  public Comparison and(Comparison other) {
    return new Comparison(
        verdict.and(other.verdict), preClass.and(other.preClass), addedBySome + other.addedBySome);
  }
}
