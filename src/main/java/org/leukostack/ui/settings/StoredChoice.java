package org.leukostack.ui.settings;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A choice that has a name of its own in the settings file, whatever its constant is called. */
interface StoredChoice {

  /** Never change one. */
  String storedName();

  /**
   * The choice of a stored name.
   *
   * @param choices all there are
   * @param otherwise for an unknown name or none
   */
  static <C extends StoredChoice> C of(@Nullable String name, C[] choices, C otherwise) {
    return Stream.of(choices)
        .filter(choice -> choice.storedName().equals(name))
        .findFirst()
        .orElse(otherwise);
  }
}
