package org.leukostack.model;

/**
 * How far a work on a slide is, in fields.
 *
 * @param all how many there are to do
 */
public record Progress(int done, int all) {

  /** From 0 to 1; negative, as of something of which nobody knows, if there is nothing to do. */
  public double fraction() {
    return all == 0 ? -1 : (double) done / all;
  }
}
