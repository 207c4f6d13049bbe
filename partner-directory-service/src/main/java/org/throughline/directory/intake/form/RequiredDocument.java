package org.throughline.directory.intake.form;

import java.util.Map;
import java.util.Objects;
import org.throughline.directory.Sorted;

/**
 * A paper that a partner wants, such as proof of insurance.
 *
 * @param titles by language
 */
public record RequiredDocument(String code, Map<String, String> titles, Validity validity) {

    public RequiredDocument {
        Objects.requireNonNull(code);
        titles = Sorted.map(titles);
        Objects.requireNonNull(validity);
    }
}
