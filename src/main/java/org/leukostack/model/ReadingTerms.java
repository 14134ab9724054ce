package org.leukostack.model;

/**
 * On what terms a slide is read.
 *
 * @param name of the reading
 * @param blindness what its reader does not see
 */
public record ReadingTerms(ReadingName name, Blindness blindness) {

  /** The first reading, which hides nothing. */
  public static final ReadingTerms FIRST = new ReadingTerms(ReadingName.FIRST, Blindness.NONE);

  /** A reading that hides nothing. */
  public static ReadingTerms open(ReadingName name) {
    return new ReadingTerms(name, Blindness.NONE);
  }

  public ReadingTerms with(Blindness other) {
    return new ReadingTerms(name, other);
  }

  public ReadingTerms with(ReadingName other) {
    return new ReadingTerms(other, blindness);
  }
}
