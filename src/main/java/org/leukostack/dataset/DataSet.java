package org.leukostack.dataset;

import java.util.List;
import org.leukostack.json.Spelled;

/**
 * All cells of a data set.
 *
 * @param samples in {@link Sample#ORDER}
 * @param parts by test id
 * @param labels of the samples, by name letter by letter, as Python sorts them: a label's place is
 *     its number
 * @param planes which planes of a cell a format has that can have one or all
 */
public record DataSet(
    List<Sample> samples, List<SlidePart> parts, List<Label> labels, Planes planes) {

  /** Which planes of a cell are taken. */
  public enum Planes implements Spelled {
    BEST,
    ALL
  }

  public DataSet {
    samples = List.copyOf(samples);
    parts = List.copyOf(parts);
    labels = List.copyOf(labels);
  }

  /** The samples of one split, in their order. */
  public List<Sample> samples(Split split) {
    return samples.stream().filter(sample -> sample.split() == split).toList();
  }

  /** The stack numbers of the crops that are taken of a cell, ascending. */
  public List<Integer> taken(Sample sample) {
    return planes == Planes.ALL ? sample.stackNumbers() : List.of(sample.best());
  }
}
