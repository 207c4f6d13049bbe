package org.throughline.consent.decision;

import static org.throughline.consent.Fixture.AGENCY_A;
import static org.throughline.consent.Fixture.AGENCY_B;
import static org.throughline.consent.Fixture.DISTRICT;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;

/** What property tests draw from: small ranges, so that what is on file and what is asked meet often. */
final class Drawn {
    private Drawn() {}

    static Arbitrary<Party> agencies() {
        return Arbitraries.of(AGENCY_A, AGENCY_B);
    }

    /** Of the district's records. */
    static Arbitrary<Question> questions(Purpose... purposes) {
        Arbitrary<List<Item>> items = Arbitraries.of(Category.class)
                .map(Item::of)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(agencies(), Arbitraries.of(purposes), items)
                .as((recipient, purpose, asked) -> new Question(new Parties(DISTRICT, recipient), purpose, asked));
    }

    /** Each made with its own number. */
    static <T> List<T> numbered(List<IntFunction<T>> makers) {
        return IntStream.range(0, makers.size())
                .mapToObj(number -> makers.get(number).apply(number))
                .toList();
    }
}
