package org.leukostack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** What is promised of an export's pictures: of those of a damaged field, and of all others. */
final class PicturePromises {

  private PicturePromises() {}

  /** As {@link Promise#doneButSaid}, and the fields besides one have the same pictures as ever. */
  static Promise allButField(int image) {
    return Promise.of(
        "1, field " + image + " left out, the others as ever",
        Checks.isStatus(1),
        Checks::says,
        Checks::hasTables,
        (lab, run) ->
            assertThat(Checks.pictures(lab))
                .as("pictures of the other fields")
                .isEqualTo(lab.specimen().picturesOf(field -> field != image)));
  }

  /** The field is exported whatever its pictures are; the others have the same as ever. */
  static Promise othersAsEver(int status, int image) {
    return Promise.of(
        status + ", exported, other fields as ever",
        Checks.isStatus(status),
        Checks::hasTables,
        (lab, run) -> {
          Map<String, String> found = Checks.pictures(lab);
          Map<String, String> whole = lab.specimen().picturesOf(field -> true);
          assertThat(found.keySet()).as("names of pictures").isEqualTo(whole.keySet());
          found.keySet().removeIf(name -> isOf(image, name));
          assertThat(whole).as("pictures of the other fields").containsAllEntriesOf(found);
        });
  }

  /**
   * A damaged plane: its field is left out or exported as far as the plane can be read, the others
   * are as ever, and the two commands agree.
   */
  static Promise damageOf(int image, int... statuses) {
    return Promise.of(
        "other fields as ever, check says the same",
        (lab, run) -> {
          assertThat(run.status()).as("status").isIn(Promise.box(statuses));
          Checks.hasTables(lab, run);
          Map<String, String> found = Checks.pictures(lab);
          Map<String, String> others = lab.specimen().picturesOf(field -> field != image);
          if (!found.equals(others)) {
            found.keySet().removeIf(name -> isOf(image, name));
            Map<String, String> whole = lab.specimen().picturesOf(field -> true);
            whole.keySet().removeIf(name -> isOf(image, name));
            assertThat(found).as("pictures of the other fields").isEqualTo(whole);
          }
          Checks.checkAgrees(lab, run);
        });
  }

  /** A plane that is there and whose bytes change meanwhile: whatever it is, it is told. */
  static Promise damageWhileItRuns(int status) {
    return Promise.of(
        status == 0 ? "0, the new export whole" : "1, exported, or 3 and all as before",
        (lab, run) -> {
          if (status == 0) {
            Checks.isWhole(lab, run);
          } else if (run.status() == 3) {
            Checks.isAsBefore(lab, run);
          } else {
            Checks.isStatus(status).of(lab, run);
            Checks.hasTables(lab, run);
          }
        });
  }

  /** The slide has another name, so that only its pictures are the same. */
  static Promise samePictures() {
    return Promise.of(
        "0, the same pictures",
        Checks.isStatus(0),
        Checks::hasTables,
        (lab, run) ->
            assertThat(Checks.pictures(lab))
                .as("pictures")
                .isEqualTo(lab.specimen().picturesOf(field -> true)));
  }

  /** Names that cannot be spelt here: the same pictures, or a sentence and nothing written. */
  static Promise samePicturesOrRefused() {
    return Promise.of(
        "0 and the same pictures, or 3 and nothing written",
        (lab, run) -> {
          if (run.status() == 0) {
            samePictures().judge(lab, run);
          } else {
            Promise.refused().judge(lab, run);
          }
        });
  }

  private static boolean isOf(int image, String picture) {
    return cropOf(picture) / Specimen.CELLS == image - 1;
  }

  private static int cropOf(String picture) {
    return Integer.parseInt(picture.replaceAll("^annotation/|[_.].*$", ""));
  }
}
