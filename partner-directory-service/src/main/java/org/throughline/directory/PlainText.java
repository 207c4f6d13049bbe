package org.throughline.directory;

/** Text as a request may give it: what the database cannot keep is refused where it comes in. */
public final class PlainText {

    /** No control characters; the same in Java and in JSON Schema. */
    public static final String PATTERN = "[^\\x00-\\x1f]*";

    private PlainText() {}
}
