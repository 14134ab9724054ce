package org.leukostack.planes;

/**
 * What becomes of a stack of which a plane cannot be read or decoded.
 *
 * @param <X> what gives the stack up
 */
@FunctionalInterface
public interface FaultPolicy<X extends Exception> {

  /**
   * Called for each plane that cannot be read or decoded. It is passed over, unless this throws.
   *
   * @throws X to give the stack up
   */
  void met(UndecodablePlaneException fault) throws X;

  /** A stack is worth nothing without all its planes. */
  static FaultPolicy<UndecodablePlaneException> giveUp() {
    return fault -> {
      throw fault;
    };
  }

  /** The other planes count alone. */
  static FaultPolicy<RuntimeException> passOver() {
    return fault -> {};
  }
}
