package org.leukostack.measure;

/**
 * A cell measured on its sharpest crop.
 *
 * @param sharpest which crop that is
 * @param features measured on it
 */
public record MeasuredCell(CropSharpness sharpest, CellFeatures features) {}
