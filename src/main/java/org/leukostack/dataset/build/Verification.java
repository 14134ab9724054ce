package org.leukostack.dataset.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leukostack.dataset.Split;
import org.leukostack.export.output.OutputLayout;
import org.leukostack.files.Sha256;
import org.leukostack.json.Json;
import org.leukostack.json.JsonFile;
import org.leukostack.json.NotJsonException;
import tools.jackson.databind.JsonNode;

/**
 * Checks a data set against what it says of itself; writes nothing.
 *
 * @param files how many it should have, beside {@code dataset.json}
 * @param findings what is wrong
 */
public record Verification(int files, List<Finding> findings) {

  public Verification {
    findings = List.copyOf(findings);
  }

  /** Something that is wrong with a data set. */
  public sealed interface Finding {

    /** There is no data set in the folder, or none that says what it is made of. */
    record NoDataSet(Path folder) implements Finding {}

    /** A file is not there. */
    record Missing(String file) implements Finding {}

    /** A file has other bytes than it had. */
    record Changed(String file) implements Finding {}

    /** A file is there that is none of the data set. */
    record Added(String file) implements Finding {}

    /** A group is in two splits. */
    record GroupInTwoSplits(String group, Split one, Split other) implements Finding {}

    /** Two crops with the same bytes are in two splits, as of a slide that is there twice. */
    record CropInTwoSplits(String one, String other) implements Finding {}
  }

  private static final Pattern CROP =
      Pattern.compile("folder/(train|val|test)/.+\\.jpg", Pattern.DOTALL);

  /**
   * Checks a data set.
   *
   * @throws IOException if a file is there and cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public static Verification of(Path out) throws IOException, InterruptedException {
    Path note = out.resolve(DataSetLayout.NOTE);
    Path digests = out.resolve(DataSetLayout.DIGESTS);
    if (!OutputLayout.isFile(note)) {
      return new Verification(0, List.of(new Finding.NoDataSet(out)));
    }
    JsonNode said;
    try {
      said = JsonFile.read(note);
    } catch (NotJsonException e) {
      return new Verification(0, List.of(new Finding.NoDataSet(out)));
    }
    String digest = Json.string(said.path("digests"), DataSetLayout.DIGESTS);
    if (digest == null) {
      return new Verification(0, List.of(new Finding.NoDataSet(out)));
    }
    if (!OutputLayout.isFile(digests)) {
      return new Verification(0, List.of(new Finding.Missing(DataSetLayout.DIGESTS)));
    }
    List<Finding> findings = new ArrayList<>();
    if (!digest.equals(Sha256.ofFile(digests))) {
      findings.add(new Finding.Changed(DataSetLayout.DIGESTS));
    }
    Optional<SortedMap<String, String>> files = Manifest.read(digests);
    if (files.isPresent()) {
      compare(new Manifest(out), files.get(), findings);
      findings.addAll(cropsInTwoSplits(files.get()));
    }
    findings.addAll(groupsInTwoSplits(said));
    return new Verification(files.map(Map::size).orElse(0), findings);
  }

  private static void compare(
      Manifest found, SortedMap<String, String> files, List<Finding> findings)
      throws IOException, InterruptedException {
    List<String> names = List.copyOf(files.keySet());
    List<Optional<String>> digests = found.digests(names);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Optional<String> digest = digests.get(i);
      if (digest.isEmpty()) {
        findings.add(new Finding.Missing(name));
      } else if (!digest.get().equals(files.get(name))) {
        findings.add(new Finding.Changed(name));
      }
    }
    for (String name : found.names(List.of(DataSetLayout.NOTE, DataSetLayout.DIGESTS))) {
      if (!files.containsKey(name)) {
        findings.add(new Finding.Added(name));
      }
    }
  }

  private static List<Finding> groupsInTwoSplits(JsonNode said) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Split> splits = new HashMap<>();
    for (Split split : Split.values()) {
      Json.strings(said.path("splits").path(split.spelling()), "groups")
          .forEach(
              group -> {
                Split other = splits.putIfAbsent(group, split);
                if (other != null) {
                  findings.add(new Finding.GroupInTwoSplits(group, other, split));
                }
              });
    }
    return findings;
  }

  private static List<Finding> cropsInTwoSplits(SortedMap<String, String> files) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> byDigest = new HashMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Matcher crop = CROP.matcher(file.getKey());
      if (crop.matches()) {
        String other = byDigest.putIfAbsent(file.getValue(), file.getKey());
        if (other != null && !other.startsWith("folder/" + crop.group(1) + "/")) {
          findings.add(new Finding.CropInTwoSplits(other, file.getKey()));
        }
      }
    }
    return findings;
  }
}
