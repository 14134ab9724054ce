package org.leukostack.model;

import java.nio.file.Path;

/**
 * One focal plane of a field of view: a JPEG file of the test folder.
 *
 * @param file where it is
 * @param imageNumber of its field, from 1
 * @param stageX position of the stage, in the instrument's units
 * @param stageY position of the stage, in the instrument's units
 * @param stackNumber its place in the focal stack, from 0
 * @param focusMeasure the instrument's measure of the whole plane's sharpness
 */
public record Plane(
    Path file, int imageNumber, int stageX, int stageY, int stackNumber, int focusMeasure) {

  /** Whether both were taken at the same stage position. */
  public boolean isAtStageOf(Plane other) {
    return stageX == other.stageX && stageY == other.stageY;
  }

  /** The bare name of its file. */
  public String fileName() {
    return file.getFileName().toString();
  }
}
