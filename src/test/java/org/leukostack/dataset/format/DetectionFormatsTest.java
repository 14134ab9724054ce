package org.leukostack.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.dataset.format.MadeSet.cell;
import static org.leukostack.dataset.format.MadeSet.field;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.dataset.DataSet.Planes;
import org.leukostack.dataset.PartField;
import org.leukostack.dataset.Split;
import org.leukostack.json.Json;
import org.leukostack.model.BoundingBox;
import tools.jackson.databind.JsonNode;

/** COCO and YOLO: whole images, each at the plane at which most of its cells are best. */
class DetectionFormatsTest {

  @TempDir Path temp;
  private MadeSet made;

  @BeforeEach
  void make() throws Exception {
    PartField busy = field(3, 5, 2);
    PartField other = field(7, 5);
    made =
        new MadeSet(temp)
            .label(5, "neutrophil")
            .label(2, "basophil")
            .label(9, "no")
            .slide(
                "s.1",
                Split.TRAIN,
                cell(busy, 5, box(100, 50, 60, 40), 4),
                cell(busy, 2, box(-10, 470, 30, 30), 1),
                cell(busy, 5, box(639, 0, 50, 10), 4),
                cell(other, 5, box(700, 20, 10, 10), 3),
                cell(other, 2, box(10, 20, 0, 10), 0))
            .slide("t", Split.TEST, cell(field(1, 3), 9, box(1, 2, 3, 4), 2));
  }

  private Path coco() throws Exception {
    return made.write(new CocoWriter(new ImageFiles()), Planes.BEST, "coco");
  }

  private Path yolo() throws Exception {
    return made.write(new YoloWriter(new ImageFiles()), Planes.BEST, "yolo");
  }

  private static List<BoundingBox> boxes(JsonNode coco) {
    List<BoundingBox> boxes = new ArrayList<>();
    for (JsonNode annotation : coco.path("annotations")) {
      JsonNode b = annotation.path("bbox");
      boxes.add(box(b.path(0).asInt(), b.path(1).asInt(), b.path(2).asInt(), b.path(3).asInt()));
    }
    return boxes;
  }

  @Test
  void cocoHasAnImageAFieldAndAClippedBoxACell() throws Exception {
    Path coco = coco();

    assertThat(MadeSet.files(coco))
        .containsExactly(
            "images/test/t_1_2.jpg",
            "images/train/s.1_3_4.jpg",
            "images/train/s.1_7_0.jpg",
            "test.json",
            "train.json",
            "val.json");
    assertThat(MadeSet.text(coco.resolve("images/train/s.1_3_4.jpg")))
        .isEqualTo("s.1 plane 3-4.jpg");
    JsonNode train = Json.MAPPER.readTree(MadeSet.text(coco.resolve("train.json")));
    assertThat(boxes(train))
        .as("those outside and empty ones cannot be seen")
        .containsExactly(box(100, 50, 60, 40), box(0, 470, 20, 10), box(639, 0, 1, 10));
    assertThat(train.path("annotations").valueStream().map(a -> a.path("area").asInt()))
        .containsExactly(2400, 200, 10);
    assertThat(train.path("annotations").valueStream().map(a -> a.path("id").asInt()))
        .containsExactly(1, 2, 3);
    assertThat(train.path("annotations").valueStream().map(a -> a.path("image_id").asInt()))
        .containsExactly(1, 1, 1);
    assertThat(train.path("annotations").valueStream().map(a -> a.path("category_id").asInt()))
        .containsExactly(2, 1, 2);
    assertThat(train.path("images").valueStream().map(i -> i.path("file_name").asString()))
        .containsExactly("s.1_3_4.jpg", "s.1_7_0.jpg");
  }

  @Test
  void allSplitsHaveTheSameCategories() throws Exception {
    Path coco = coco();

    for (Split split : Split.values()) {
      JsonNode json = Json.MAPPER.readTree(MadeSet.text(coco.resolve(split.spelling() + ".json")));
      assertThat(json.path("categories").valueStream().map(c -> c.path("name").asString()))
          .containsExactly("basophil", "neutrophil", "no");
      assertThat(json.path("categories").valueStream().map(c -> c.path("id").asInt()))
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void yoloHasSharesOfTheImageAndNumbersFromZero() throws Exception {
    Path yolo = yolo();

    assertThat(MadeSet.text(yolo.resolve("labels/train/s.1_3_4.txt")))
        .isEqualTo(
            """
            1 0.20312500 0.14583333 0.09375000 0.08333333
            0 0.01562500 0.98958333 0.03125000 0.02083333
            1 0.99921875 0.01041667 0.00156250 0.02083333
            """);
    assertThat(yolo.resolve("labels/train/s.1_7_0.txt")).isEmptyFile();
    assertThat(MadeSet.text(yolo.resolve("data.yaml")))
        .isEqualTo(
            """
            train: images/train
            val: images/val
            test: images/test
            nc: 3
            names:
              0: "basophil"
              1: "neutrophil"
              2: "no"
            """);
  }

  @Test
  void everyImageHasItsLabelsByTheSameName() throws Exception {
    Path yolo = yolo();

    assertThat(MadeSet.files(yolo.resolve("labels")).stream().map(n -> n.replace(".txt", ".jpg")))
        .containsExactlyElementsOf(MadeSet.files(yolo.resolve("images")));
  }

  @Test
  void anImagersFileIsCopiedAndTheCopyIsShared() throws Exception {
    ImageFiles shared = new ImageFiles();
    Path coco = made.write(new CocoWriter(shared), Planes.BEST, "coco");
    Path yolo = made.write(new YoloWriter(shared), Planes.BEST, "yolo");
    Path image = Path.of("images", "train", "s.1_3_4.jpg");

    Files.writeString(temp.resolve("slides/s.1/3-4.jpg"), "changed later");

    assertThat(MadeSet.text(coco.resolve(image))).isEqualTo("s.1 plane 3-4.jpg");
    assertThat(MadeSet.text(yolo.resolve(image))).isEqualTo("s.1 plane 3-4.jpg");
    assertThat(Files.isSameFile(coco.resolve(image), yolo.resolve(image))).isTrue();
  }
}
