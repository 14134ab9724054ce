package org.leukostack.planes;

/**
 * Decides what happens to a stack with a plane that cannot be read or decoded.
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

  /** Gives up a stack that is not complete. */
  static FaultPolicy<UndecodablePlaneException> giveUp() {
    return fault -> {
      throw fault;
    };
  }

  /** Goes on with the other planes. */
  static FaultPolicy<RuntimeException> passOver() {
    return fault -> {};
  }
}
