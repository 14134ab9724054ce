package org.leukostack.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.dataset.format.MadeSet.cell;
import static org.leukostack.dataset.format.MadeSet.field;
import static org.leukostack.testing.Slide.box;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.dataset.DataSet.Planes;
import org.leukostack.dataset.Split;
import org.leukostack.json.Json;
import tools.jackson.databind.JsonNode;

/** Shards in which each cell has the same members. */
class WebDatasetWriterTest {

  @TempDir Path temp;
  private MadeSet made;

  @BeforeEach
  void make() throws Exception {
    made =
        new MadeSet(temp)
            .label(5, "neutrophil")
            .label(2, "basophil")
            .slide(
                "a.b",
                Split.TRAIN,
                cell(field(3, 4, 1), 5, box(100, 50, 60, 40), 3),
                cell(field(4, 2), 2, box(1, 2, 3, 4), 0))
            .slide("a-b", Split.TRAIN, cell(field(1, 11), 5, box(1, 2, 3, 4), 7))
            .slide("c", Split.VAL, cell(field(1, 2), 2, box(1, 2, 3, 4), 1));
  }

  /** The members of a tar file, read by what POSIX says of headers. */
  private static Map<String, byte[]> members(Path tar) throws Exception {
    byte[] bytes = Files.readAllBytes(tar);
    Map<String, byte[]> members = new LinkedHashMap<>();
    int at = 0;
    while (bytes[at] != 0) {
      String header = new String(bytes, at, 512, StandardCharsets.ISO_8859_1);
      int length = Integer.parseInt(header.substring(124, 135), 8);
      String name = header.substring(0, header.indexOf('\0'));
      members.put(name, Arrays.copyOfRange(bytes, at + 512, at + 512 + length));
      at += 512 + (length + 511) / 512 * 512;
    }
    assertThat(bytes).hasSize(at + 1024);
    return members;
  }

  private static String text(Map<String, byte[]> members, String name) {
    byte[] bytes = members.get(name);
    assertThat(bytes).as(name + " of " + members.keySet()).isNotNull();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aCellHasItsBestCropItsNumberAndWhatIsKnownOfIt() throws Exception {
    Path shards = made.write(new WebDatasetWriter(), Planes.BEST, "webdataset");

    assertThat(MadeSet.files(shards)).containsExactly("train-000000.tar", "val-000000.tar");
    Map<String, byte[]> train = members(shards.resolve("train-000000.tar"));
    String key =
        train.keySet().stream().filter(n -> n.endsWith("_1.cls")).findFirst().orElseThrow();
    String slide = key.substring(0, key.indexOf("_1.cls"));
    assertThat(slide).as("not the name of the other slide").startsWith("a-b-").doesNotContain(".");
    assertThat(train.keySet())
        .containsExactly(
            "a-b_0.cls",
            "a-b_0.json",
            "a-b_0.jpg",
            slide + "_0.cls",
            slide + "_0.json",
            slide + "_0.jpg",
            slide + "_1.cls",
            slide + "_1.json",
            slide + "_1.jpg");
    assertThat(text(train, slide + "_0.jpg")).isEqualTo("a.b crop 0 3");
    assertThat(text(train, slide + "_0.cls")).isEqualTo("1");
    assertThat(text(train, slide + "_1.cls")).isEqualTo("0");
    JsonNode facts = Json.MAPPER.readTree(text(train, slide + "_0.json"));
    assertThat(facts.path("test_id").asString()).isEqualTo("a.b");
    assertThat(facts.path("label").asString()).isEqualTo("neutrophil");
    assertThat(facts.path("best_plane").asInt()).isEqualTo(3);
    assertThat(facts.path("missing_planes").valueStream().map(JsonNode::asInt)).containsExactly(1);
  }

  @Test
  void withAllPlanesEachCellHasAsManyAsTheLongestStack() throws Exception {
    Path shards = made.write(new WebDatasetWriter(), Planes.ALL, "webdataset");

    Map<String, List<String>> extensions =
        members(shards.resolve("train-000000.tar")).keySet().stream()
            .collect(
                Collectors.groupingBy(
                    name -> name.substring(0, name.indexOf('.')),
                    Collectors.mapping(
                        name -> name.substring(name.indexOf('.')), Collectors.toList())));
    assertThat(extensions).hasSize(3);
    assertThat(new TreeSet<>(extensions.values().stream().map(Object::toString).toList()))
        .hasSize(1);
    assertThat(extensions.get("a-b_0")).hasSize(14).contains(".00.jpg", ".10.jpg", ".jpg");
    Map<String, byte[]> val = members(shards.resolve("val-000000.tar"));
    assertThat(text(val, "c_0.01.jpg")).isEqualTo("c crop 0 1");
    assertThat(val.get("c_0.02.jpg")).as("a black JPEG").startsWith(0xFF, 0xD8);
  }

  @Test
  void aShardEndsBeforeTheCellThatWouldBeTooMuch() throws Exception {
    Path one = made.write(new WebDatasetWriter(), Planes.BEST, "one");
    long cell = (Files.size(one.resolve("val-000000.tar")) - 1024);

    Path two = made.write(new WebDatasetWriter(2 * cell + 1024), Planes.BEST, "two");
    Path each = made.write(new WebDatasetWriter(1), Planes.BEST, "each");

    assertThat(MadeSet.files(two))
        .containsExactly("train-000000.tar", "train-000001.tar", "val-000000.tar");
    assertThat(two.resolve("train-000000.tar").toFile()).hasSize(2 * cell + 1024);
    assertThat(MadeSet.files(each)).hasSize(4);
  }
}
