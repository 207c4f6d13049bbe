package org.throughline.directory.intake.form;

import java.util.Map;
import java.util.Objects;

/**
 * A paper that a partner wants, such as proof of insurance.
 *
 * @param titles by language
 */
public record RequiredDocument(String code, Map<String, String> titles, Validity validity) {

    public RequiredDocument {
        Objects.requireNonNull(code);
        titles = Map.copyOf(titles);
        Objects.requireNonNull(validity);
    }
}
