package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.model.Field;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.SlideOnDisk;

class FieldFilterTest extends WindowTest {

  private List<Integer> listed() {
    ListView<Field> list = node("#field-list");
    return onFx(() -> list.getItems().stream().map(Field::imageNumber).toList());
  }

  private Object selected() {
    ListView<Field> list = node("#field-list");
    return onFx(() -> list.getSelectionModel().getSelectedItem());
  }

  @Test
  void theFilterNarrowsTheListAndThePlaceStays() throws Exception {
    startWithSmallSlide();
    assertThat(listed()).containsExactly(3, 7, 12, 112);
    TextField filter = node("#field-filter");
    click(filter);

    Keyboard.write("12");
    assertThat(listed()).containsExactly(12, 112);
    assertThat(place()).isEqualTo("3/0");
    assertThat(selected()).as("the place is not in the list").isNull();

    focus(image());
    push(KeyCode.D);
    assertThat(place()).as("the first of the list").isEqualTo("12/0");
    push(KeyCode.D);
    assertThat(place()).isEqualTo("112/0");
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    assertThat(place()).as("cells of other fields are not walked").isEqualTo("12/0");

    onFx(() -> filter.clear());
    assertThat(listed()).containsExactly(3, 7, 12, 112);
    assertThat(place()).isEqualTo("12/0");
    assertThat(selected()).isEqualTo(field(12));
  }

  @Test
  void thePlaceStaysWhereverItIs() throws Exception {
    startWithSmallSlide();
    TextField filter = node("#field-filter");
    for (int field : new int[] {7, 12}) {
      for (String digits : List.of("3", "12", "112")) {
        goTo(field, "0");
        onFx(() -> filter.setText(digits));
        assertThat(place()).as("filtered by " + digits).isEqualTo(field + "/0");
        onFx(() -> filter.clear());
        assertThat(place()).isEqualTo(field + "/0");
      }
    }
  }

  @Test
  void walkingOnFromAPlaceThatIsFilteredOutGoesToTheNextListedCell() throws Exception {
    startWithSmallSlide();
    goTo(3, "1");
    TextField filter = node("#field-filter");
    onFx(() -> filter.setText("112"));
    push(KeyCode.RIGHT);
    assertThat(place()).isEqualTo("112/0");
    goTo(3, "0");
    push(KeyCode.LEFT);
    assertThat(place()).as("nothing is listed before it").isEqualTo("3/0");
  }

  @Test
  void kindsOfFields() throws Exception {
    SlideOnDisk slide = SmallSlide.in(temp.resolve("slide"));
    java.nio.file.Files.delete(slide.planeFile(12, 1));
    startWith(slide.folder());
    assertThat(choose("WITH_WHITE_CELLS")).containsExactly(3, 12, 112);
    assertThat(choose("WITHOUT_WHITE_CELLS")).containsExactly(7);
    assertThat(choose("WITH_PROBLEMS")).containsExactly(12);
    assertThat(choose("ALL")).containsExactly(3, 7, 12, 112);
    assertThat(place()).isEqualTo("3/0");
  }

  private List<Integer> choose(String kind) {
    ChoiceBox<Object> box = node("#field-kind");
    onFx(
        () ->
            box.setValue(
                box.getItems().stream().filter(k -> k.toString().equals(kind)).findFirst().get()));
    return listed();
  }

  @Test
  void anotherSlideIsShownWhole() throws Exception {
    startWithSmallSlide();
    TextField filter = node("#field-filter");
    onFx(() -> filter.setText("99"));
    assertThat(listed()).isEmpty();
    push(KeyCode.D);
    assertThat(place()).isEqualTo("3/0");

    open(SmallSlide.in(temp.resolve("other")).folder());
    assertThat(listed()).containsExactly(3, 7, 12, 112);
    assertThat(selected()).isEqualTo(field(3));
  }
}
