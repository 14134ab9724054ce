package org.leukostack.ui.theme;

import org.leukostack.model.PreClass;
import org.leukostack.text.Words;

/**
 * What a class is called on the screen: the instrument's numbers of white cells have no published
 * names.
 */
public final class ClassNames {

  private final Words words;

  public ClassNames(Words words) {
    this.words = words;
  }

  public String of(PreClass preClass) {
    if (preClass.equals(PreClass.RED_BLOOD_CELL)) {
      return words.get("class.red");
    }
    if (preClass.equals(PreClass.PLATELET)) {
      return words.get("class.platelet");
    }
    return words.get("class.number", Integer.toString(preClass.number()));
  }
}
