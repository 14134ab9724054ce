package org.leukostack.check;

/** How thoroughly planes are checked. */
public enum Depth {
  /** The first bytes of each plane, its kind and its size, and that its end is there. */
  HEADERS,
  /** Every plane is decoded. */
  DECODE
}
