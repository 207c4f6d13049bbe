package org.throughline.directory.intake.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;

/** Patterns of strangers, on an engine whose time grows with the text and not with the pattern's tricks. */
final class LinearPatterns implements RegularExpressionFactory {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_PROGRAM = 5_000;

    static boolean accepts(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return false;
        }
        try {
            return Pattern.compile(pattern).programSize() <= MAX_PROGRAM;
        } catch (PatternSyntaxException unknown) {
            return false;
        }
    }

    /** JSON Schema's patterns are not anchored. */
    @Override
    public RegularExpression getRegularExpression(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).find();
    }
}
