package org.leukostack.export;

import org.leukostack.model.Field;

/**
 * White cells of a field that go through its stack together.
 *
 * @param field with the cells that are exported
 * @param first the place of the first one among the white cells of the field, from 0
 * @param count how many they are
 */
public record CellBatch(Field field, int first, int count) {}
