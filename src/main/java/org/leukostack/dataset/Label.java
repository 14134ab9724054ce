package org.leukostack.dataset;

import org.leukostack.model.PreClass;

/**
 * What a class is called in a data set.
 *
 * @param preClass the class
 * @param name a folder can be called so on every system; no other class of the data set has it, not
 *     even in another case
 */
public record Label(PreClass preClass, String name) {}
