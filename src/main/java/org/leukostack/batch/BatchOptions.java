package org.leukostack.batch;

import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingName;

/**
 * What is made of every slide of an archive.
 *
 * @param reading that is taken; null for the adjudicated one where there is one, and else the first
 */
public record BatchOptions(Product product, @Nullable ReadingName reading) {}
