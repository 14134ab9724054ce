package org.leukostack.review;

/**
 * Why a review's file cannot be understood.
 *
 * @param reason in the parser's words, for engineers
 * @param line from 1
 * @param column from 1
 */
public record ReviewFault(String reason, int line, int column) {}
