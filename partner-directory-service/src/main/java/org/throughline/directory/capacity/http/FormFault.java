package org.throughline.directory.capacity.http;

/** What is wrong with a field, in words. */
public record FormFault(String field, String message) {}
