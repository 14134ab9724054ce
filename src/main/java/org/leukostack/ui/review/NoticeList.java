package org.leukostack.ui.review;

import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.JsonDefect;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.SaveState;
import org.leukostack.review.SetAside;

/** Keeps the notices that are shown. Used on the FX thread only. */
final class NoticeList {

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

  ObservableList<Notice> all() {
    return view;
  }

  /** Only what concerns this slide. */
  void opened(Opened opened, Optional<Notice.NotSettled> readings) {
    shown.clear();
    readings.ifPresent(shown::add);
    switch (opened) {
      case Opened.Writable writable -> {
        writable.setAside().forEach(this::setAside);
        unmatched(writable.document());
        if (writable.place().where() != ReviewPlace.Where.SLIDE) {
          shown.add(new Notice.KeptElsewhere(writable.place().file()));
        }
      }
      case Opened.ReadOnly other -> {
        shown.add(new Notice.ReadOnly(other.holder()));
        unmatched(other.document());
      }
      case Opened.Unreadable(Path file, JsonDefect reason) ->
          shown.add(new Notice.Unreadable(file, reason));
    }
  }

  private void unmatched(ReviewDocument document) {
    if (document.countUnmatched() > 0) {
      shown.add(new Notice.Unmatched(document.countUnmatched()));
    }
  }

  /** A failure stays until something was saved, also while it is tried again. */
  void saving(@Nullable SaveState now) {
    switch (now) {
      case null -> forgetFailure();
      case SaveState.Saved _ -> forgetFailure();
      case SaveState.Failed failed -> fail(new Notice.SaveFailed(failed));
      case SaveState.Saving _ -> {}
    }
  }

  private void fail(Notice.SaveFailed failure) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i) instanceof Notice.SaveFailed(SaveState.Failed before)) {
        if (!before.file().equals(failure.failure().file())
            || before.why() != failure.failure().why()) {
          shown.set(i, failure);
        }
        return;
      }
    }
    shown.addFirst(failure);
  }

  private void forgetFailure() {
    shown.removeIf(Notice.SaveFailed.class::isInstance);
  }

  /** From now on the review is saved there. */
  void keptElsewhere(Path file) {
    shown.removeIf(Notice.KeptElsewhere.class::isInstance);
    shown.add(new Notice.KeptElsewhere(file));
  }

  /** Another process wrote the review while this one was open. */
  void setAside(SetAside file) {
    shown.add(new Notice.NotUsed(file));
  }

  void dismiss(Notice notice) {
    if (notice.isDismissable()) {
      shown.remove(notice);
    }
  }

  void clear() {
    shown.clear();
  }
}
