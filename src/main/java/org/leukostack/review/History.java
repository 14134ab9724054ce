package org.leukostack.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The history of a review, in order. An immutable linked list: a longer one shares the entries of
 * the shorter.
 */
public final class History {

  /**
   * What an entry says of one cell, to be shown.
   *
   * @param time null if the file does not say
   * @param reviewer empty if the file does not say
   * @param what was done, as the file spells it: {@code verdict}, {@code box}, {@code undo} ...
   * @param from the members that changed, as they were, by their names in the file
   * @param to the same as they became
   */
  public record Step(
      @Nullable Instant time,
      String reviewer,
      String what,
      Map<String, String> from,
      Map<String, String> to) {}

  /** Nothing was done. */
  public static final History EMPTY = new History(null, null, 0);

  private final @Nullable History before;
  private final @Nullable HistoryEntry last;
  private final int size;

  private History(@Nullable History before, @Nullable HistoryEntry last, int size) {
    this.before = before;
    this.last = last;
    this.size = size;
  }

  History with(HistoryEntry entry) {
    return new History(this, entry, size + 1);
  }

  /** Without its last entry, which another one takes the place of. */
  History withoutLast() {
    return before == null ? EMPTY : before;
  }

  /** How many entries it has. */
  public int size() {
    return size;
  }

  /** When the last entry was made; {@link Instant#MIN} if there is none that says so. */
  Instant lastTime() {
    for (History at = this; at != null && at.last != null; at = at.before) {
      Instant time = at.last.time();
      if (time != null) {
        return time;
      }
    }
    return Instant.MIN;
  }

  /** Whether it begins with all that another one has. */
  boolean continues(History other) {
    if (size < other.size) {
      return false;
    }
    List<String> lines = entries().stream().limit(other.size).map(HistoryEntry::line).toList();
    return lines.equals(other.entries().stream().map(HistoryEntry::line).toList());
  }

  /** From the oldest to the newest. */
  List<HistoryEntry> entries() {
    List<HistoryEntry> entries = new ArrayList<>(size);
    for (History at = this; at != null && at.last != null; at = at.before) {
      entries.add(at.last);
    }
    return entries.reversed();
  }

  /** What was done to one cell, from the oldest to the newest. */
  public List<Step> of(CellId cell) {
    return entries().stream().map(e -> e.of(cell)).flatMap(Optional::stream).toList();
  }
}
