package org.leukostack.ui.theme;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * The words of the choices of a box in which nothing is typed.
 *
 * @param <T> the choices
 */
public final class ChoiceText<T> extends StringConverter<T> {

  private final Function<T, String> words;

  public ChoiceText(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : words.apply(choice);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the choice is not edited as text");
  }
}
