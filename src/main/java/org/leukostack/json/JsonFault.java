package org.leukostack.json;

/**
 * Why a file of ours cannot be understood.
 *
 * @param reason in the parser's words, for engineers
 * @param line from 1
 * @param column from 1
 */
public record JsonFault(String reason, int line, int column) {}
