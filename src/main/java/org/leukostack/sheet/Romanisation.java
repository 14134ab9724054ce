package org.leukostack.sheet;

/**
 * Hangul in Latin letters, syllable by syllable, by the tables of the Revised Romanization of
 * Korean (2000), without what neighbouring syllables do to each other.
 */
final class Romanisation {

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;

  private static final String[] INITIALS =
      "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",", -1);
  private static final String[] VOWELS =
      "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",", -1);
  private static final String[] FINALS =
      ",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t".split(",", -1);

  private Romanisation() {}

  static boolean isSyllable(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST;
  }

  static String of(int syllable) {
    int index = syllable - FIRST;
    int ofInitial = VOWELS.length * FINALS.length;
    return INITIALS[index / ofInitial]
        + VOWELS[index % ofInitial / FINALS.length]
        + FINALS[index % FINALS.length];
  }
}
