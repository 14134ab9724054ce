package org.leukostack.slides;

import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Review;

/**
 * One of the readings of a slide.
 *
 * @param terms its name, and what was hidden from its reader
 * @param review what it says
 */
public record ReadingOnDisk(ReadingTerms terms, Review review) {}
