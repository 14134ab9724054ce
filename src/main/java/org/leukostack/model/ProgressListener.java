package org.leukostack.model;

/** Told how far a work on a slide is; may be called by any thread, one call at a time. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * @param done how many fields are done
   * @param all how many there are to do
   */
  void fieldsDone(int done, int all);
}
