package org.leukostack.dataset.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.leukostack.dataset.DataSet;
import org.leukostack.dataset.Sample;
import org.leukostack.dataset.SlidePart;

/**
 * The names of cells where a name ends at its first dot: the test id with other signs in place of
 * dots and slashes, and a few digits of its digest if that makes it the name of another slide.
 */
final class SampleKeys {

  private static final int DIGITS = 8;

  private final Map<String, String> slides = new HashMap<>();

  SampleKeys(DataSet set) {
    Set<String> taken = new HashSet<>();
    set.parts().stream()
        .map(SlidePart::testId)
        .filter(id -> plain(id).equals(id))
        .forEach(taken::add);
    for (SlidePart part : set.parts()) {
      String id = part.testId();
      String plain = plain(id);
      boolean isItsOwn = plain.equals(id) || taken.add(plain);
      slides.put(id, isItsOwn ? plain : plain + "-" + digest(id));
    }
  }

  String of(Sample sample) {
    return slides.getOrDefault(sample.testId(), sample.testId()) + "_" + sample.crop();
  }

  private static String plain(String testId) {
    return testId.replace('.', '-').replace('\\', '-');
  }

  private static String digest(String testId) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(testId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
