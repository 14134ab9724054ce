package org.leukostack.json;

import org.leukostack.model.JsonDefect;

/**
 * Why a file of ours cannot be understood.
 *
 * @param reason why
 * @param line from 1
 * @param column from 1
 */
public record JsonFault(JsonDefect reason, int line, int column) {}
