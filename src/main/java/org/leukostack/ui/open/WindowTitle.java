package org.leukostack.ui.open;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;

/** What the title of the window says. */
public final class WindowTitle {

  private WindowTitle() {}

  /**
   * Where there is but the first reading, nobody asks which it is.
   *
   * @param terms of the reading that is open; null if none is
   */
  public static String of(OpenState state, @Nullable ReadingTerms terms, Words words) {
    return switch (state) {
      case OpenState.Opened(Path folder) when terms != null && !terms.equals(ReadingTerms.FIRST) ->
          words.get("window.title.reading", nameOf(folder), ReadingText.terms(terms, words));
      case OpenState.Opened(Path folder) -> words.get("window.title", nameOf(folder));
      case OpenState.Worklist(Path folder) -> words.get("window.title", nameOf(folder));
      case OpenState.Nothing _, OpenState.Opening _, OpenState.Painting _, OpenState.Failed _ ->
          words.get("app.name");
    };
  }

  /** A folder at the top of a disk has no name. */
  private static String nameOf(Path folder) {
    String testId = TestFolder.testIdOf(folder);
    return testId.isEmpty() ? folder.toString() : testId;
  }
}
