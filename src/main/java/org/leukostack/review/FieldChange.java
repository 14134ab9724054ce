package org.leukostack.review;

/** Whether a field of view was marked as looked at, and is now. */
public record FieldChange(int imageNumber, boolean before, boolean after) {

  FieldChange reversed() {
    return new FieldChange(imageNumber, after, before);
  }
}
