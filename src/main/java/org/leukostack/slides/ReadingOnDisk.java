package org.leukostack.slides;

import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Review;

/**
 * One of the readings of a slide.
 *
 * @param terms its name, and what was hidden from its reader
 * @param review what it says
 * @param digest the SHA-256 of its file; null if there is none
 */
public record ReadingOnDisk(ReadingTerms terms, Review review, @Nullable String digest) {}
