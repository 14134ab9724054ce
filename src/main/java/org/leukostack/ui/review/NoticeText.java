package org.leukostack.ui.review;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.leukostack.files.IoFault;
import org.leukostack.review.LockHolder;
import org.leukostack.review.SaveState;
import org.leukostack.review.SetAside;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.JsonDefectText;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;

/** Notices in words: what, where, and what now. */
public final class NoticeText {

  private final Words words;
  private final IoErrorText ioErrors;

  public NoticeText(Words words) {
    this.words = words;
    ioErrors = new IoErrorText(words.locale());
  }

  public String of(Notice notice) {
    return switch (notice) {
      case Notice.SaveFailed(SaveState.Failed failure) ->
          words.get("notice.saveFailed", failure.file().toString(), why(failure));
      case Notice.ReadOnly(LockHolder holder) -> readOnly(holder);
      case Notice.Unreadable(Path file, var reason) ->
          words.get(
              "notice.unreadable", file.toString(), new JsonDefectText(words.locale()).of(reason));
      case Notice.NotUsed(SetAside file) -> notUsed(file);
      case Notice.Unmatched(int cells) -> words.get("notice.unmatched", cells);
      case Notice.NotSettled(var why, var readings) ->
          words.get(
              "settling." + why.name(),
              readings.stream()
                  .map(name -> ReadingText.name(name, words))
                  .collect(Collectors.joining(", ")));
      case Notice.KeptElsewhere(Path file) -> words.get("notice.keptElsewhere", file.toString());
    };
  }

  /** Why something could not be saved, in few words. */
  public String why(SaveState.Failed failure) {
    return switch (failure.why()) {
      case DISK_FULL -> ioErrors.reason(IoFault.of(IoFault.Kind.DISK_FULL));
      case NOT_ALLOWED, OTHER -> ioErrors.reason(failure.reason());
    };
  }

  private String readOnly(LockHolder holder) {
    String who = holder.user().isBlank() ? words.get("notice.somebody") : holder.user();
    String where = holder.host().isBlank() ? words.get("notice.someComputer") : holder.host();
    Instant since = holder.since();
    return since == null
        ? words.get("notice.readOnly", who, where)
        : words.get("notice.readOnly.since", who, where, time(since));
  }

  /** In the style of the user's country. */
  public String time(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(words.locale())
        .withZone(ZoneId.systemDefault())
        .format(time);
  }

  private String notUsed(SetAside file) {
    Path now = file.now();
    return switch (file.why()) {
      case OTHER -> words.get("notice.other", file.file().toString(), String.valueOf(now));
      case BROKEN ->
          now == null
              ? words.get("notice.broken", file.file().toString())
              : words.get("notice.broken.renamed", file.file().toString(), now.toString());
      case OLDER ->
          now == null
              ? words.get("notice.older", file.file().toString())
              : words.get("notice.older.renamed", file.file().toString(), now.toString());
    };
  }
}
