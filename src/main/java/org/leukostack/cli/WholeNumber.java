package org.leukostack.cli;

import org.leukostack.batch.BatchPlan;
import org.leukostack.export.ExportRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number that has bounds. */
abstract class WholeNumber implements ITypeConverter<Integer> {

  private final int least;
  private final int most;

  private WholeNumber(int least, int most) {
    this.least = least;
    this.most = most;
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  @Override
  public Integer convert(String value) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // The same complaint as for a number out of bounds.
    }
    throw new TypeConversionException(value);
  }

  /** The edge length of crops. */
  static final class CropSize extends WholeNumber {
    CropSize() {
      super(1, ExportRequest.MAX_CROP_SIZE);
    }
  }

  /** How many fields are worked at a time. */
  static final class Jobs extends WholeNumber {
    private static final int MOST = 1024;

    Jobs() {
      super(1, MOST);
    }
  }

  /** How many shards a plan has, and the number of one. */
  static final class Shards extends WholeNumber {
    Shards() {
      super(1, BatchPlan.MOST_SHARDS);
    }
  }

  /** How many fields a slide has: image numbers have four digits. */
  static final class Fields extends WholeNumber {
    private static final int MOST = 9999;

    Fields() {
      super(1, MOST);
    }
  }
}
