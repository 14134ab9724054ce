package org.leukostack.sheet;

import java.util.function.Function;
import org.leukostack.model.PreClass;
import org.leukostack.text.Words;

/**
 * What a sheet says.
 *
 * @param words with the keys {@code sheet.*}
 * @param className what a class is called
 */
public record SheetText(Words words, Function<PreClass, String> className) {}
