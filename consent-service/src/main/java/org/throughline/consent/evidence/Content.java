package org.throughline.consent.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.consent.release.Category;

/** What a record covers, and what its author answers for. */
public record Content(Set<Category> categories, Set<Attestation> attested, Map<Statement, String> statements) {
    public static final Content NONE = new Content(Set.of(), Set.of(), Map.of());

    public Content {
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
        attested = Collections.unmodifiableSet(new TreeSet<>(attested));
        statements = Collections.unmodifiableMap(new TreeMap<>(statements));
    }

    /** Shows no words: they tell of persons. */
    @Override
    public String toString() {
        return "Content[" + categories + ", " + attested + "]";
    }
}
