package org.throughline.directory.hsds;

/** How much an import changed. */
public record DirectoryChanges(long changed, long withdrawn) {}
