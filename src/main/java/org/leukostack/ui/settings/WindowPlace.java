package org.leukostack.ui.settings;

/** Where the window was, in screen units. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
