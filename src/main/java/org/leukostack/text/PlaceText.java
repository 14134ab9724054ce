package org.leukostack.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.model.JsonPlace;
import org.leukostack.model.Place;

/** The words for files and for places in them. */
final class PlaceText {

  private final Words words;

  PlaceText(Words words) {
    this.words = words;
  }

  /** The bare name, also of "." and of a name with a trailing slash. */
  static String nameOf(Path file) {
    Path name = file.toAbsolutePath().normalize().getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** From the line in the file to the cell on the slide; empty for the file as a whole. */
  String of(Place place) {
    List<String> parts = new ArrayList<>();
    JsonPlace json = place.json();
    if (json != null) {
      parts.add(words.get("place.json", json.line(), json.column(), json.path()));
    }
    Integer imageNumber = place.imageNumber();
    if (imageNumber != null) {
      parts.add(words.get("place.field", Numbers.field(imageNumber)));
    }
    Integer stackNumber = place.stackNumber();
    if (stackNumber != null) {
      parts.add(words.get("place.plane", stackNumber.toString()));
    }
    String cellKey = place.cellKey();
    if (cellKey != null) {
      parts.add(words.get("place.cell", cellKey));
    }
    return String.join(", ", parts);
  }
}
