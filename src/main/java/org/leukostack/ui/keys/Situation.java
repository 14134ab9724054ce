package org.leukostack.ui.keys;

import java.util.function.BooleanSupplier;

/**
 * What the meaning of a key depends on; asked at each key.
 *
 * @param slideShown whether a slide is on the screen, so that Space and Enter are the review's
 * @param editing whether boxes are edited: then the commands of editing go before all others
 * @param tiles whether the gallery is shown: then its commands do
 */
public record Situation(
    BooleanSupplier slideShown, BooleanSupplier editing, BooleanSupplier tiles) {}
