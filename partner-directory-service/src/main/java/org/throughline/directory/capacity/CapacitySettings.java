package org.throughline.directory.capacity;

/** For how long a district believes reports of places. */
public record CapacitySettings(int believedForDays) {}
