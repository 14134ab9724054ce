package org.leukostack.ui.slide;

/** Spots as tests say them. */
public final class Places {

  private Places() {}

  /** "field/cell@plane", with - for no cell. */
  public static String of(Spot spot) {
    return spot.field().imageNumber()
        + "/"
        + (spot.cell() == null ? "-" : spot.cell().original().cellKey())
        + "@"
        + spot.stackNumber();
  }
}
