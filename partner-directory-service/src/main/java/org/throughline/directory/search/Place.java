package org.throughline.directory.search;

/** A published place, in degrees. */
public record Place(double latitude, double longitude) {}
