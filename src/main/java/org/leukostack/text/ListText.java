package org.leukostack.text;

import java.util.List;

/** Names one after the other. */
final class ListText {

  /** As many as a person reads in a sentence. */
  static final int MOST = 20;

  private ListText() {}

  /** All of them, or the first and how many more there are. */
  static String of(List<String> all, String separator, int most, Words words) {
    return all.size() <= most
        ? String.join(separator, all)
        : words.get("list.more", String.join(separator, all.subList(0, most)), all.size() - most);
  }
}
