package org.leukostack.review;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.leukostack.files.IoFault;
import org.leukostack.files.Sha256;
import org.leukostack.files.SmallFile;
import org.leukostack.json.JsonFault;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.model.JsonDefect;
import tools.jackson.databind.node.ObjectNode;

/** Reads a review's file; changes nothing on the disk. */
final class ReviewReader {

  private ReviewReader() {}

  /**
   * What a file says of a slide.
   *
   * @param fresh the document of the same reading without a file
   */
  static Reading read(Path file, ReviewDocument fresh) {
    try {
      byte[] bytes = SmallFile.read(file);
      if (!(JsonFile.parse(bytes) instanceof ObjectNode object)) {
        return broken(new JsonDefect.NotAnObject());
      }
      Optional<JsonDefect> defect =
          ReviewFormat.defect(object)
              .or(() -> TermsCodec.otherReading(object, fresh.terms().name()));
      if (defect.isPresent()) {
        return broken(defect.get());
      }
      return new Reading.Loaded(ReviewDecoder.decode(object, fresh).ofFile(Sha256.of(bytes)));
    } catch (NoSuchFileException e) {
      return new Reading.Missing();
    } catch (NotJsonException e) {
      return new Reading.Broken(e.fault());
    } catch (IOException e) {
      return switch (IoFault.of(e).kind()) {
        case NOT_A_FOLDER, NAME_TOO_LONG -> new Reading.Missing(); // there can be none
        default -> new Reading.Unreadable(e); // where one cannot look there may be one
      };
    }
  }

  private static Reading broken(JsonDefect reason) {
    return new Reading.Broken(new JsonFault(reason, 1, 1));
  }
}
