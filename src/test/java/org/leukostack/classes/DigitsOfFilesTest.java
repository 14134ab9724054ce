package org.leukostack.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.PreClass;

/** Whatever a file says of digits, each sets one class at most, and the file keeps that. */
class DigitsOfFilesTest {

  private static final int FILES = 150;

  @TempDir Path temp;

  /** What a file says of a class; a digit of -1 is none, of -2 is nothing said. */
  private record Said(int number, int digit) {

    String json() {
      String key = digit == -2 ? "" : ", \"key\": " + (digit == -1 ? "null" : digit);
      return "{\"number\": " + number + ", \"colour\": \"#000000\"" + key + "}";
    }
  }

  private static List<Said> anyList(Random random) {
    List<Integer> numbers = new ArrayList<>();
    for (int n = 0; n < 14; n++) {
      numbers.add(n);
    }
    Collections.shuffle(numbers, random);
    return numbers.subList(0, random.nextInt(14)).stream()
        .map(n -> new Said(n, random.nextInt(12) - 2))
        .toList();
  }

  /** Told again: the last that asks has it, then whose number it is. */
  private static Map<Integer, Integer> expected(List<Said> file) {
    Map<Integer, Integer> classOfDigit = new HashMap<>();
    for (int n = 0; n <= 9; n++) {
      int digit = n;
      if (file.stream().noneMatch(s -> s.number() == digit && s.digit() != -2)) {
        classOfDigit.put(digit, digit);
      }
    }
    file.stream().filter(s -> s.digit() >= 0).forEach(s -> classOfDigit.put(s.digit(), s.number()));
    return classOfDigit;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachDigitSetsOneClassAtMostAlsoAfterASave(long seed) throws Exception {
    Random random = new Random(seed);
    Path file = temp.resolve("classes.json");
    for (int i = 0; i < FILES; i++) {
      List<Said> said = anyList(random);
      Files.writeString(
          file,
          "{\"classes\": [" + String.join(", ", said.stream().map(Said::json).toList()) + "]}");
      ClassListFile.Result.Read read = (ClassListFile.Result.Read) ClassListFile.read(file);
      ClassList list = read.document().classes();
      assertThat(digits(list)).as("%s", said).isEqualTo(expected(said));
      for (int number = 0; number < 14; number++) {
        PreClass one = new PreClass(number);
        assertThat(list.digitOf(one))
            .as("both ways alike")
            .isEqualTo(
                digits(list).entrySet().stream()
                    .filter(e -> e.getValue() == one.number())
                    .map(Map.Entry::getKey)
                    .findFirst());
      }
      ClassListFile.write(file, read.document());
      ClassListFile.Result.Read again = (ClassListFile.Result.Read) ClassListFile.read(file);
      assertThat(again.document().classes()).as("%s", said).isEqualTo(list);
      assertThat(again.taken()).isEmpty();
    }
  }

  private static Map<Integer, Integer> digits(ClassList list) {
    Map<Integer, Integer> found = new HashMap<>();
    for (int digit = 0; digit <= 9; digit++) {
      int pressed = digit;
      list.setBy(digit).ifPresent(c -> found.put(pressed, c.number()));
    }
    return found;
  }
}
