package org.leukostack.check;

/** How closely planes are looked at. */
public enum Depth {
  /** The first bytes of each plane: its kind and its size. */
  HEADERS,
  /** Every plane is decoded. */
  DECODE
}
