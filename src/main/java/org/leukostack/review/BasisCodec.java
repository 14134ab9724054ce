package org.leukostack.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leukostack.json.Json;
import org.leukostack.json.Spelled;
import org.leukostack.model.ReadingName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the readers said of a cell, as the file of the adjudicated reading has it. */
final class BasisCodec {

  private BasisCodec() {}

  static void encode(CellReview.Basis basis, ObjectNode node) {
    node.put("how", basis.how().spelling());
    ArrayNode opinions = node.putArray("opinions");
    for (CellReview.Opinion opinion : basis.opinions()) {
      ObjectNode one = opinions.addObject();
      one.put("reading", opinion.reading().text());
      one.put("img_num", opinion.cell().imageNumber());
      one.put("key", opinion.cell().cellKey());
      StoredCell.encode(opinion.said(), one);
    }
  }

  /** Empty if it is not there, or not understood: then nothing is known of opinions. */
  static Optional<CellReview.Basis> decode(JsonNode node) {
    String how = Json.string(node, "how");
    if (how == null) {
      return Optional.empty();
    }
    List<CellReview.Opinion> opinions = new ArrayList<>();
    for (JsonNode one : Json.elements(node, "opinions").toList()) {
      String reading = Json.string(one, "reading");
      Optional<ReadingName> name = reading == null ? Optional.empty() : ReadingName.of(reading);
      Optional<CellId> cell = StoredCell.id(one);
      if (name.isEmpty() || cell.isEmpty()) {
        return Optional.empty();
      }
      opinions.add(new CellReview.Opinion(name.get(), cell.get(), StoredCell.decodeReview(one)));
    }
    return Spelled.find(CellReview.How.class, how).map(h -> new CellReview.Basis(h, opinions));
  }
}
