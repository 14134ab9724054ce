package org.leukostack.model;

/**
 * A place in a JSON file.
 *
 * @param path as in {@code $.151.cell_prediction.0.location}
 * @param line from 1
 * @param column from 1, in characters
 */
public record JsonPlace(String path, int line, int column) {}
