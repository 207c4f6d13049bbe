package org.throughline.directory.hsds;

/** How many records an import has, and how much it changes. */
public record DirectoryChanges(long records, long changed, long withdrawn) {}
