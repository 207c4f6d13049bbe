package org.throughline.consent.erasure;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Rows;

/** PostgreSQL's own catalogue shows no table about a student or a signer that an erasure forgets. */
@QuarkusTest
class ErasureCatalogueTest {
    /** Those with a column for a person, by the names that such columns have here, and those whose rows belong to theirs. */
    private static final String ABOUT_PERSONS =
            """
            with recursive about as (
                select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
                and a.attname ~ 'student|signer|holder|requested_by|received_from'
                union
                select k.conrelid from pg_constraint k join about on k.confrelid = about.oid where k.contype = 'f')
            select oid::regclass::text from about order by 1""";

    private static final String ERASURE = "select prosrc from pg_proc where proname = 'erase_subject'";

    /** What may be about a person and is not erased there, and why not. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "disclosure_subject", "goes with the log's own erasure, which the chain names",
            "subject_erasure", "is the note that a student is erased, by an id that says nothing any more",
            "release_link", "two releases, and of nobody",
            "release_voiding", "who of the staff proposed it, and one of a few reasons",
            "signing_release", "a visit and its releases, and of nobody");

    private Rows rows;

    @BeforeEach
    void aDistrict() {
        rows = new Rows(District.in("America/Chicago"));
    }

    @Test
    void everyTableAboutAPersonIsErasedOrSaysWhyNot() {
        String erasure = rows.texts(ERASURE).get(0);

        List<String> forgotten = rows.texts(ABOUT_PERSONS).stream()
                .filter(not(ELSEWHERE::containsKey))
                .filter(table -> !erases(erasure, table))
                .toList();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void theCatalogueIsAskedForWhatIsThere() {
        assertThat(rows.texts(ABOUT_PERSONS))
                .contains("subject", "release", "signing", "agency_form", "evidence_note", "signature_paper")
                .containsAll(ELSEWHERE.keySet());
    }

    @Test
    void whatIsOnlyReadIsNotErased() {
        assertThat(Set.of("delete from release r", "update release set"))
                .allMatch(statement -> erases(statement, "release"));
        assertThat(Set.of("select from release r", "delete from release_event"))
                .noneMatch(statement -> erases(statement, "release"));
    }

    private static boolean erases(String function, String table) {
        return Pattern.compile("(delete from|update) " + table + "\\b")
                .matcher(function)
                .find();
    }
}
