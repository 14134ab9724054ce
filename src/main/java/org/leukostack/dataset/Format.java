package org.leukostack.dataset;

import java.util.Optional;
import java.util.stream.Stream;

/** The layouts that a data set can have; several of them stand beside each other. */
public enum Format {
  /** A folder a split, in it one a label. */
  FOLDER("folder"),
  /** That of the published data set, and the map from pictures to slides that it lacks. */
  PUBLISHED("published"),
  /** Whole images with boxes as COCO's object detection has them. */
  COCO("coco"),
  /** Whole images with boxes as YOLO's trainers take them. */
  YOLO("yolo"),
  /** The stack of each cell as an OME-TIFF. */
  OME_TIFF("ome-tiff"),
  /** Shards of a WebDataset. */
  WEBDATASET("webdataset");

  private final String spelling;

  Format(String spelling) {
    this.spelling = spelling;
  }

  /** As the command line spells it; its folder is called so. */
  public String spelling() {
    return spelling;
  }

  /** The one of a spelling, if there is one. */
  public static Optional<Format> ofSpelling(String spelling) {
    return Stream.of(values()).filter(format -> format.spelling.equals(spelling)).findFirst();
  }
}
