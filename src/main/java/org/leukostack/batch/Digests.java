package org.leukostack.batch;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.SlideInputs;

/** The digests of what something was made of, by the names that the ledger has for them. */
final class Digests {

  private Digests() {}

  static Map<String, String> of(SlideInputs inputs) {
    Map<String, String> digests = new TreeMap<>();
    put(digests, "analysis", inputs.analysis());
    put(digests, "review", inputs.review());
    digests.put("planes", inputs.planes());
    return digests;
  }

  private static void put(Map<String, String> digests, String name, @Nullable String digest) {
    if (digest != null) {
      digests.put(name, digest);
    }
  }
}
