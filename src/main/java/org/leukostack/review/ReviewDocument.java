package org.leukostack.review;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.files.Sha256;
import org.leukostack.json.Json;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that the review's file holds, at one moment. Immutable, and cheap to change: that is what is
 * handed to the thread that saves.
 */
public final class ReviewDocument {

  /**
   * What it is the document of, and who writes it.
   *
   * @param testId the slide's name
   * @param appVersion of the program that writes
   * @param terms on which the slide is read
   */
  record Origin(SlideCells slide, String testId, String appVersion, ReadingTerms terms) {}

  /**
   * What the file says beyond the review: other versions wrote it, or of another state of the
   * slide.
   *
   * @param root all of the file but its lists
   * @param cells those whose entry holds more than this version would write
   * @param viewed elements that are no image numbers
   * @param unclear cells of whose entry something is not understood
   * @param unmatched what is said of cells that the slide does not have as they were
   */
  record Kept(
      ObjectNode root,
      Map<CellId, ObjectNode> cells,
      List<JsonNode> viewed,
      List<CellId> unclear,
      List<Unmatched> unmatched) {
    Kept {
      unmatched = List.copyOf(unmatched);
    }

    static Kept nothing() {
      return new Kept(Json.object(), Map.of(), List.of(), List.of(), List.of());
    }
  }

  private final Origin origin;
  private final Review review;
  private final History history;
  private final ViewState view;
  private final Kept kept;

  /** The SHA-256 of the file that says just this; null if it was changed since, or has no file. */
  private final @Nullable String digest;

  ReviewDocument(Origin origin, Review review, History history, ViewState view, Kept kept) {
    this(origin, review, history, view, kept, null);
  }

  private ReviewDocument(
      Origin origin,
      Review review,
      History history,
      ViewState view,
      Kept kept,
      @Nullable String digest) {
    this.origin = origin;
    this.review = review;
    this.history = history;
    this.view = view;
    this.kept = kept;
    this.digest = digest;
  }

  /** The document of an unreviewed slide: its first reading. */
  public static ReviewDocument fresh(TestFolder folder, String appVersion) {
    return fresh(folder, ReadingTerms.FIRST, appVersion);
  }

  /** The document of a reading that begins. */
  public static ReviewDocument fresh(TestFolder folder, ReadingTerms terms, String appVersion) {
    return fresh(new Origin(SlideCells.of(folder), folder.testId(), appVersion, terms));
  }

  static ReviewDocument fresh(Origin origin) {
    return new ReviewDocument(origin, Review.EMPTY, History.EMPTY, ViewState.NONE, Kept.nothing());
  }

  /** The same, as a file of this digest says it. */
  ReviewDocument ofFile(@Nullable String sha256) {
    return new ReviewDocument(origin, review, history, view, kept, sha256);
  }

  /**
   * The SHA-256 of the file that says this; of one that was changed since it was read, of the file
   * that it is saved as.
   *
   * @return empty if nothing is said that a file would be made for
   */
  public Optional<String> digest() {
    if (digest != null) {
      return Optional.of(digest);
    }
    return history.size() == 0 && review.isEmpty()
        ? Optional.empty()
        : Optional.of(Sha256.of(ReviewEncoder.encode(this)));
  }

  public Review review() {
    return review;
  }

  public History history() {
    return history;
  }

  public ViewState view() {
    return view;
  }

  /** On what terms the slide is read, as the file says or will say. */
  public ReadingTerms terms() {
    return origin.terms();
  }

  /** Of how many cells the file says something that the slide does not have as they were. */
  public int countUnmatched() {
    return unmatched().size();
  }

  /** The cells of whose entry something is not understood, and that no person has judged since. */
  List<CellId> unclear() {
    return kept.unclear().stream()
        .filter(
            id ->
                Optional.ofNullable(kept.cells().get(id))
                    .flatMap(StoredCell::decode)
                    .filter(stored -> stored.review().equals(review.of(id)))
                    .isPresent())
        .toList();
  }

  /** The slide that the file says it is of, if that is another one. */
  Optional<String> otherSlide() {
    JsonNode said = kept.root().path(ReviewFormat.TEST_ID);
    if (said.isMissingNode()) {
      return Optional.empty();
    }
    String name = said.isString() ? said.stringValue() : Json.text(said);
    return normal(name).equals(normal(origin.testId())) ? Optional.empty() : Optional.of(name);
  }

  /** Systems spell names with accents, and Hangul, in two ways. */
  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** The readings of whose opinions it came, as it says itself; none for a reader's own. */
  public List<ReadingName> sources() {
    return Json.strings(kept.root().path(ReviewFormat.ADJUDICATION), "of")
        .flatMap(name -> ReadingName.of(name).stream())
        .toList();
  }

  /** The same, and it says of which readings it came. */
  public ReviewDocument withSources(List<ReadingName> readings) {
    ObjectNode root = kept.root().deepCopy();
    ArrayNode names =
        (root.get(ReviewFormat.ADJUDICATION) instanceof ObjectNode known
                ? known
                : root.putObject(ReviewFormat.ADJUDICATION))
            .putArray("of");
    readings.forEach(name -> names.add(name.text()));
    Kept next = new Kept(root, kept.cells(), kept.viewed(), kept.unclear(), kept.unmatched());
    return new ReviewDocument(origin, review, history, view, next);
  }

  List<Unmatched> unmatched() {
    return kept.unmatched();
  }

  /** The cells of the slide with what is said of them. */
  public ReviewedSlide reviewed() {
    return reviewed(Blindness.NONE);
  }

  /** The cells of the slide with what is said of them, as a reader sees them. */
  public ReviewedSlide reviewed(Blindness blindness) {
    return ReviewedSlide.of(origin.slide().seen(blindness), review);
  }

  /** Whether another one is but an earlier state of this one. */
  boolean continues(ReviewDocument other) {
    boolean hasHistory = other.history.size() > 0;
    return history.continues(other.history)
        && (hasHistory || (other.review.isEmpty() && other.unmatched().isEmpty()));
  }

  Origin origin() {
    return origin;
  }

  SlideCells slide() {
    return origin.slide();
  }

  Kept kept() {
    return kept;
  }

  ReviewDocument with(Review nextReview, History nextHistory) {
    return new ReviewDocument(origin, nextReview, nextHistory, view, kept);
  }

  /** The same reading, which hides something else from now on. */
  ReviewDocument with(Blindness next) {
    Origin same = origin;
    ReadingTerms terms = same.terms().with(next);
    return new ReviewDocument(
        new Origin(same.slide(), same.testId(), same.appVersion(), terms),
        review,
        history,
        view,
        kept);
  }

  /** The same file, of which no more is seen than that. */
  ReviewDocument readWith(Blindness next) {
    return with(next).ofFile(digest);
  }

  /** Elsewhere in the slide, which is saved with the next act. */
  ReviewDocument with(ViewState nextView) {
    return new ReviewDocument(origin, review, history, nextView, kept, digest);
  }
}
