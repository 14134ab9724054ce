package org.leukostack.batch;

import org.jspecify.annotations.Nullable;
import org.leukostack.export.Which;
import org.leukostack.model.ReadingName;

/**
 * How every slide of an archive is exported.
 *
 * @param cropSize edge length of the crops in pixels
 * @param which cells, by their verdict
 * @param reading that is taken; null for the adjudicated one where there is one, and else the first
 */
public record BatchOptions(int cropSize, Which which, @Nullable ReadingName reading) {}
