package org.leukostack.classes;

/**
 * A digit that went from one class to another: no two have the same.
 *
 * @param digit from 0 to 9
 * @param from has no digit any more
 * @param by has it now
 */
public record TakenDigit(int digit, CellClass from, CellClass by) {}
