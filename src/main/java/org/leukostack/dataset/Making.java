package org.leukostack.dataset;

/**
 * How a part came out, without its cells.
 *
 * @param fields that have cells in it
 * @param leftOut how many things should be in it and are not
 * @param errors problems of the slide that are errors
 * @param warnings problems of the slide that are none
 */
public record Making(int fields, int leftOut, int errors, int warnings) {

  /** Whether nothing is missing or doubtful. */
  public boolean isSound() {
    return leftOut == 0 && errors == 0;
  }
}
