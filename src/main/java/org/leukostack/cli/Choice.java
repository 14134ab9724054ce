package org.leukostack.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.Format;
import org.leukostack.export.Which;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of several words.
 *
 * @param <T> what they stand for
 */
abstract class Choice<T> implements ITypeConverter<T> {

  private final List<T> choices;
  private final Function<T, String> spelling;

  private Choice(Stream<T> choices, Function<T, String> spelling) {
    this.choices = choices.toList();
    this.spelling = spelling;
  }

  @Override
  public T convert(String value) {
    Optional<T> found =
        choices.stream().filter(choice -> spelling.apply(choice).equals(value)).findFirst();
    return found.orElseThrow(() -> new TypeConversionException(value));
  }

  /** All words. */
  List<String> spellings() {
    return choices.stream().map(spelling).toList();
  }

  /** Which cells are exported. */
  static final class Cells extends Choice<Which> {
    Cells() {
      super(Stream.of(Which.values()), Which::spelling);
    }
  }

  /** Which cells a data set has: those that nobody would teach are no choice. */
  static final class ReviewedCells extends Choice<Which> {
    ReviewedCells() {
      super(Stream.of(Which.ACCEPTED, Which.NOT_REJECTED), Which::spelling);
    }
  }

  /** The formats of a data set. */
  static final class Formats extends Choice<Format> {
    Formats() {
      super(Stream.of(Format.values()), Format::spelling);
    }
  }

  /** Which planes of a cell a data set has. */
  static final class Planes extends Choice<DataSet.Planes> {
    Planes() {
      super(Stream.of(DataSet.Planes.values()), DataSet.Planes::spelling);
    }
  }
}
