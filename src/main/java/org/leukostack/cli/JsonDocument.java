package org.leukostack.cli;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a command tells for a program to read: one JSON document, in ASCII. */
abstract class JsonDocument {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();
  private final ObjectNode document = mapper.createObjectNode();
  private final Terminal terminal;

  JsonDocument(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The outermost object. */
  final ObjectNode document() {
    return document;
  }

  final Terminal terminal() {
    return terminal;
  }

  /** Writes the document to standard output. */
  final void print() {
    terminal.out().println(mapper.writeValueAsString(document));
  }
}
