package org.leukostack.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a value over one that another version wrote, so that whatever this version does not know
 * survives: a merge of three, of what was stored, what this version understood of it, and what it
 * would write now.
 */
public final class JsonMerge {

  private JsonMerge() {}

  /**
   * Keeps each stored member that this version does not know or has not changed.
   *
   * @param stored as it was read
   * @param understood as this version would have written it then
   * @param now as this version would write it now
   */
  public static ObjectNode merge(ObjectNode stored, ObjectNode understood, ObjectNode now) {
    ObjectNode merged = Json.object();
    for (Map.Entry<String, JsonNode> member : Json.members(now)) {
      String key = member.getKey();
      merged.set(key, merged(stored.get(key), understood.get(key), member.getValue()));
    }
    for (Map.Entry<String, JsonNode> member : Json.members(stored)) {
      if (!now.has(member.getKey()) && !understood.has(member.getKey())) {
        merged.set(member.getKey(), member.getValue());
      }
    }
    return merged;
  }

  private static JsonNode merged(
      @Nullable JsonNode stored, @Nullable JsonNode understood, JsonNode now) {
    if (stored == null) {
      return now;
    }
    if (now.equals(understood)) {
      return stored;
    }
    if (stored instanceof ObjectNode was && now instanceof ObjectNode is) {
      return merge(was, understood instanceof ObjectNode known ? known : Json.object(), is);
    }
    return now;
  }
}
