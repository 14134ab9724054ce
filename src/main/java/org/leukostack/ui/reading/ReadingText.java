package org.leukostack.ui.reading;

import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.text.Words;

/** The words for a reading. */
public final class ReadingText {

  private ReadingText() {}

  /** As it is called: the first one is called so in the reader's language. */
  public static String name(ReadingName reading, Words words) {
    if (reading.isAdjudicated()) {
      return words.get("reading.adjudicated");
    }
    return reading.isFirst() ? words.get("reading.first") : reading.text();
  }

  /** With what it hides. */
  public static String terms(ReadingTerms terms, Words words) {
    String name = name(terms.name(), words);
    return switch (terms.blindness()) {
      case NONE -> name;
      case READINGS -> words.get("reading.blind", name);
      case READINGS_AND_CLASSES -> words.get("reading.blindClasses", name);
    };
  }
}
