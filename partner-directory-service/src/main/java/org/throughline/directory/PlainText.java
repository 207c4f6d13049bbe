package org.throughline.directory;

import org.throughline.kit.problem.WordedPatterns;

/** Text as a request may give it: what the database cannot keep is refused where it comes in. */
public final class PlainText {

    /** In one line, as it may be shown to others. */
    public static final String PATTERN = WordedPatterns.LINE;

    /** The same for what may be several lines, with tabs. */
    public static final String LINES = WordedPatterns.LINES;

    /** What is sought, and kept nowhere. */
    public static final String SOUGHT = WordedPatterns.SOUGHT;

    /** As {@link #PATTERN}, with something to see: spaces of any width, none too, and fillers show no name. */
    public static final String VISIBLE = PATTERN
            + "[^\\x00-\\x20\\x7f-\\xa0\\xad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5"
            + "\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0]"
            + PATTERN;

    /** What {@link #VISIBLE} asks, in words. */
    public static final String VISIBLE_IN_WORDS =
            "It has something to see, and no control characters or marks that turn the direction of writing.";

    private PlainText() {}
}
