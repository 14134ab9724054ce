package org.leukostack.ui;

import java.util.List;

/**
 * Something that a person does in the window and waits for: a row of the table. Another row is
 * another class, and a line in {@link ScreenBenchmark}.
 */
interface ScreenRow {

  String name();

  Target target();

  /**
   * Does it over and over.
   *
   * @param window with the slide open, at rest
   */
  List<Frame> measure(BenchWindow window) throws Exception;
}
