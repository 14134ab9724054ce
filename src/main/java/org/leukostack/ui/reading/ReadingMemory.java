package org.leukostack.ui.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.leukostack.files.AtomicFile;
import org.leukostack.files.SmallFile;
import org.leukostack.home.AppLog;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewPlace;
import tools.jackson.databind.JsonNode;

/**
 * Which reading of a slide this user read last, in the user's data folder. Nobody's work is lost if
 * it cannot be kept: the log has it, and the user is asked again.
 */
final class ReadingMemory {

  private static final String NAME = "name";
  private static final String BLIND = "blind";
  private static final String BLIND_CLASSES = "blind_classes";

  private final Path file;

  private ReadingMemory(Path file) {
    this.file = file;
  }

  static ReadingMemory of(TestFolder slide, Path userData) {
    return new ReadingMemory(ReviewPlace.choiceInUserData(slide, userData));
  }

  Optional<ReadingTerms> read() {
    try {
      return terms(JsonFile.parse(new String(SmallFile.read(file), StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | NotJsonException e) {
      AppLog.warning("Which reading was read last cannot be read", e);
      return Optional.empty();
    }
  }

  private static Optional<ReadingTerms> terms(JsonNode node) {
    String name = Json.string(node, NAME);
    return name == null
        ? Optional.empty()
        : ReadingName.of(name)
            .filter(n -> !n.isAdjudicated())
            .map(n -> new ReadingTerms(n, blindness(node)));
  }

  private static Blindness blindness(JsonNode node) {
    if (Json.isTrue(node, BLIND_CLASSES)) {
      return Blindness.READINGS_AND_CLASSES;
    }
    return Json.isTrue(node, BLIND) ? Blindness.READINGS : Blindness.NONE;
  }

  void write(ReadingTerms terms) {
    if (read().equals(Optional.of(terms))) {
      return;
    }
    String json =
        Json.text(
            Json.object()
                .put(NAME, terms.name().text())
                .put(BLIND, terms.blindness().hidesReadings())
                .put(BLIND_CLASSES, terms.blindness().hidesClasses()));
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      AtomicFile.write(file, json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      AppLog.warning("Which reading is read cannot be remembered", e);
    }
  }
}
