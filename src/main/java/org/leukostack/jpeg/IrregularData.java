package org.leukostack.jpeg;

/**
 * Data that the region decoder does not decode: it leaves them to the JDK's reader, which knows
 * what libjpeg makes of them.
 */
final class IrregularData extends Exception {

  private static final long serialVersionUID = 1L;

  IrregularData(String what) {
    super(what, null, false, false); // thrown by design, not by mistake: no trace
  }
}
