package org.leukostack.batch;

import java.util.List;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.export.Which;

/** What is made of the slides of an archive. */
public sealed interface Product {

  /** The cells that are taken of each slide, by their verdict. */
  Which which();

  /** The counts that the ledger has of each slide, in the order of their columns. */
  List<String> counts();

  /**
   * An export of each slide.
   *
   * @param cropSize edge length of the crops in pixels
   */
  record Exports(int cropSize, Which which) implements Product {

    @Override
    public List<String> counts() {
      return List.of(
          Counts.FIELDS, Counts.CELLS, Counts.CROPS, Counts.BYTES, Counts.LEFT_OUT, Counts.ERRORS);
    }
  }

  /** One data set of all slides. */
  record OneDataSet(DataSetOptions options) implements Product {

    @Override
    public Which which() {
      return options.only();
    }

    @Override
    public List<String> counts() {
      return List.of(
          Counts.FIELDS,
          Counts.CELLS,
          Counts.CROPS,
          Counts.LEFT_OUT,
          Counts.ERRORS,
          Counts.WARNINGS);
    }
  }
}
