package org.leukostack.dataset;

import java.util.List;
import java.util.TreeSet;
import org.leukostack.export.Which;

/**
 * What a data set is to be like.
 *
 * @param formats that it has, at least one
 * @param shares of the splits
 * @param seed chooses among splits as good as each other
 * @param planes of a cell that formats take which can have one or all
 * @param only the cells that are taken, by their verdict
 */
public record DataSetOptions(
    List<Format> formats, SplitShares shares, long seed, DataSet.Planes planes, Which only) {

  /** Accepted cells at their best planes, in one folder a label. */
  public static final DataSetOptions USUAL =
      new DataSetOptions(
          List.of(Format.FOLDER), SplitShares.USUAL, 1, DataSet.Planes.BEST, Which.ACCEPTED);

  public DataSetOptions {
    formats = List.copyOf(new TreeSet<>(formats)); // in one order whatever they were given in
  }
}
