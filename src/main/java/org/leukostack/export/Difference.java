package org.leukostack.export;

/** In what an output that is there is another one than would be made now. */
public enum Difference {
  /** It does not say how it was made, as those of earlier versions do not. */
  NOT_SAID,
  /** Crops of another size. */
  CROP_SIZE,
  /** Cells of other verdicts. */
  ONLY,
  /** Another reading was taken. */
  READING,
  /** {@code analyze_result.json} says something else. */
  ANALYSIS,
  /** The review that was taken says something else. */
  REVIEW,
  /** There are other planes, or planes of another size or a later date. */
  PLANES,
  /** Another reading than the one that was taken is there, gone, or says something else. */
  READINGS,
  /** A table was changed since it was made, or is missing. */
  TABLES,
  /** Crops or strips were changed since they were made, or are missing. */
  CROPS
}
