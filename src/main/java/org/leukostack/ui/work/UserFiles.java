package org.leukostack.ui.work;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What keeping files of this user takes.
 *
 * @param background reads and writes them
 * @param data gives the user's data folder, which need not be there; asked off the FX thread too
 * @param clock says when a file was written
 */
public record UserFiles(Background background, Supplier<Path> data, InstantSource clock) {}
