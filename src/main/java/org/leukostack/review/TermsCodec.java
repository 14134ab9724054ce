package org.leukostack.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.json.Json;
import org.leukostack.json.JsonMerge;
import org.leukostack.model.Blindness;
import org.leukostack.model.JsonDefect;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The terms of a reading in its file. The first one's may have none: then it hides nothing. */
final class TermsCodec {

  private static final String NAME = "name";
  private static final String BLIND = "blind";
  private static final String BLIND_CLASSES = "blind_classes";

  private TermsCodec() {}

  /**
   * The member to be written.
   *
   * @param stored as the file has it; null if it does not
   * @return empty if nothing need be said
   */
  static Optional<JsonNode> encode(ReadingTerms terms, @Nullable JsonNode stored) {
    if (stored instanceof ObjectNode was) {
      ObjectNode understood = encode(terms.with(blindness(was)));
      return Optional.of(JsonMerge.merge(was, understood, encode(terms)));
    }
    return terms.equals(ReadingTerms.FIRST) ? Optional.empty() : Optional.of(encode(terms));
  }

  private static ObjectNode encode(ReadingTerms terms) {
    return Json.object()
        .put(NAME, terms.name().text())
        .put(BLIND, terms.blindness().hidesReadings())
        .put(BLIND_CLASSES, terms.blindness().hidesClasses());
  }

  /** What a reader did not see; what is not understood hides rather more. */
  static Blindness blindness(JsonNode reading) {
    if (isSaid(reading.path(BLIND_CLASSES))) {
      return Blindness.READINGS_AND_CLASSES;
    }
    return isSaid(reading.path(BLIND)) ? Blindness.READINGS : Blindness.NONE;
  }

  private static boolean isSaid(JsonNode node) {
    return !(node.isMissingNode() || node.isNull() || (node.isBoolean() && !node.booleanValue()));
  }

  /** Whether a file says that it is of another reading than its name does. */
  static Optional<JsonDefect> otherReading(ObjectNode root, ReadingName named) {
    JsonNode reading = root.path(ReviewFormat.READING);
    JsonNode name = reading.path(NAME);
    if (reading.isMissingNode() || (reading.isObject() && name.isMissingNode())) {
      return Optional.empty();
    }
    String said = name.isString() ? name.stringValue() : Json.text(reading);
    return ReadingName.of(said).filter(named::differsAtMostInCase).isPresent()
        ? Optional.empty()
        : Optional.of(new JsonDefect.OfOtherReading(said, named.text()));
  }
}
