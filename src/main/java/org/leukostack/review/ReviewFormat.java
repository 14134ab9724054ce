package org.leukostack.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.JsonDefect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The members of a review's file, and its version. */
final class ReviewFormat {

  static final String VERSION = "format_version";
  static final String APP_VERSION = "app_version";
  static final String TEST_ID = "test_id";
  static final String READING = "reading";
  static final String NEXT_ADDED = "next_added";
  static final String VIEWED = "fields_viewed";
  static final String VIEW = "view";
  static final String CELLS = "cells";
  static final String ADDED = "added";
  static final String UNMATCHED = "unmatched";
  static final String HISTORY = "history";

  /** Of an adjudicated reading. */
  static final String ADJUDICATION = "adjudication";

  static final List<String> LISTS = List.of(VIEWED, CELLS, ADDED, UNMATCHED, HISTORY);
  static final List<String> KNOWN =
      List.of(
          VERSION,
          APP_VERSION,
          TEST_ID,
          READING,
          NEXT_ADDED,
          VIEWED,
          VIEW,
          CELLS,
          ADDED,
          UNMATCHED,
          HISTORY);

  private static final int MAJOR = 1;
  private static final int MINOR = 0;
  private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,6})(?:\\.([0-9]{1,6}).*)?");

  private ReviewFormat() {}

  /** Why a JSON object is no review; empty if it says that it is one. */
  static Optional<JsonDefect> defect(ObjectNode root) {
    JsonNode version = root.get(VERSION);
    if (version == null) {
      return Optional.of(new JsonDefect.Lacks(VERSION));
    }
    if (!numbers(version).matches()) {
      return Optional.of(new JsonDefect.NotAVersion(VERSION));
    }
    for (String list : LISTS) {
      if (root.has(list) && !root.path(list).isArray()) {
        return Optional.of(new JsonDefect.NotAList(list));
      }
    }
    return root.has(CELLS) ? Optional.empty() : Optional.of(new JsonDefect.Lacks(CELLS));
  }

  private static Matcher numbers(JsonNode version) {
    return NUMBERS.matcher(version.isValueNode() ? version.asString() : "");
  }

  /** This version, or a newer one that wrote the file: its members are all still there. */
  static JsonNode versionOver(@Nullable JsonNode stored) {
    if (stored != null) {
      Matcher numbers = numbers(stored);
      if (numbers.matches()) {
        int major = Integer.parseInt(numbers.group(1));
        int minor = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
        if (major > MAJOR || (major == MAJOR && minor > MINOR)) {
          return stored;
        }
      }
    }
    return StringNode.valueOf(MAJOR + "." + MINOR);
  }
}
