package org.leukostack.planes;

import java.io.IOException;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem.UndecodablePlane;

/** A plane's file cannot be read, or does not decode. */
public final class UndecodablePlaneException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient UndecodablePlane problem;

  /**
   * @param cause what reading or decoding it failed with
   */
  public UndecodablePlaneException(Plane plane, IOException cause) {
    super(cause);
    problem = new UndecodablePlane(plane, PlaneFaults.of(cause));
  }

  /** The plane, and what is wrong with it. */
  public UndecodablePlane problem() {
    return problem;
  }
}
