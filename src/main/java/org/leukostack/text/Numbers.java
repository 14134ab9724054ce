package org.leukostack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers that are names, the same in every language. */
public final class Numbers {

  private Numbers() {}

  /** An image number as the names of the planes have it: {@code 0152}. */
  public static String field(int imageNumber) {
    return String.format(Locale.ROOT, "%04d", imageNumber);
  }

  /** Stack numbers in short: {@code 3} or {@code 0-2, 7}. */
  public static String ranges(List<Integer> numbers) {
    return String.join(", ", listOfRanges(numbers));
  }

  /** The parts of {@link #ranges}. */
  static List<String> listOfRanges(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    List<Integer> sorted = numbers.stream().distinct().sorted().toList();
    int start = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      if (end == sorted.size() || sorted.get(end) != sorted.get(end - 1) + 1) {
        ranges.add(range(sorted.get(start), sorted.get(end - 1)));
        start = end;
      }
    }
    return ranges;
  }

  /** All numbers from {@code first} to {@code last}. */
  static String range(int first, int last) {
    return first == last ? String.valueOf(first) : first + "-" + last;
  }
}
