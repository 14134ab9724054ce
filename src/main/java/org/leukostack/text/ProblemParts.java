package org.leukostack.text;

/**
 * A problem in words.
 *
 * @param severity "error" or "warning"
 * @param file the name of the file or folder, or its whole path where the name alone says too
 *     little
 * @param place where in the file or on the slide; empty for the file as a whole
 * @param expected what should be there
 * @param found what is there instead
 * @param consequence what happens now
 */
public record ProblemParts(
    String severity,
    String file,
    String place,
    String expected,
    String found,
    String consequence) {}
