package org.leukostack.ui.reading;

import java.util.function.Consumer;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;

/** Asks who reads a slide that others have read. */
@FunctionalInterface
public interface ReadingAsker {

  /**
   * Asks without holding up the caller.
   *
   * @param chosen gets the answer
   * @param cancelled runs if there is none
   */
  void ask(TestFolder slide, Consumer<ReadingTerms> chosen, Runnable cancelled);
}
