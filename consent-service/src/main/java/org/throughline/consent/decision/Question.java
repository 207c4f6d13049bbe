package org.throughline.consent.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Purpose;

/** What is asked about one student: from whom, to whom, why, and what. */
public record Question(Parties parties, Purpose purpose, List<Item> items) {
    public Question {
        requireNonNull(parties, "parties");
        requireNonNull(purpose, "purpose");
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a question has at least one item");
        }
    }
}
