package org.leukostack.review;

import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;

/** A cell as the annotator first drew it. */
public record DrawnCell(PreClass preClass, BoundingBox box) {}
