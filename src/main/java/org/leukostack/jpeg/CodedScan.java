package org.leukostack.jpeg;

import java.util.List;

/**
 * What a scan header says. Source: ITU-T T.81, annex B.2.3.
 *
 * @param members the components that it has, 1 to 4
 * @param first of the coefficients that it has, in zigzag order
 * @param last of them
 * @param bitsBefore how many low bits were missing before it; 0 in the first scan of a coefficient
 * @param bitsAfter how many are missing after it
 */
record CodedScan(List<Member> members, int first, int last, int bitsBefore, int bitsAfter) {

  /**
   * A component of the scan.
   *
   * @param dc the number of its table
   * @param ac the number of its table
   */
  record Member(CodedComponent component, int dc, int ac) {}

  boolean isInterleaved() {
    return members.size() > 1;
  }
}
