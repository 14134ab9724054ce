package org.leukostack.dataset.format;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.FormatWriter;
import org.leukostack.dataset.PartFiles;

/** What writes the formats of one data set. */
public final class Formats {

  /** Whole images are in a data set once, whatever the number of formats. */
  private final ImageFiles images = new ImageFiles();

  /** The one of a format. */
  public FormatWriter writer(Format format) {
    return switch (format) {
      case FOLDER -> new FolderWriter();
      case PUBLISHED -> new PublishedWriter();
      case COCO -> new CocoWriter(images);
      case YOLO -> new YoloWriter(images);
      case OME_TIFF -> new OmeTiffWriter();
      case WEBDATASET -> new WebDatasetWriter();
    };
  }

  /** What formats need to be made of the pixels while planes are cut, by their spelling. */
  public static Map<String, PartFiles> partFiles(Collection<Format> formats) {
    Map<String, PartFiles> files = new TreeMap<>();
    if (formats.contains(Format.OME_TIFF)) {
      files.put(Format.OME_TIFF.spelling(), StackTiffs.FILES);
    }
    return files;
  }
}
