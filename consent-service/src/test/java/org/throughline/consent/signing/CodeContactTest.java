package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.consent.Fixture;
import org.throughline.consent.release.Actor;
import org.throughline.consent.signing.ContactPoint.Channel;
import org.throughline.consent.signing.Origin.Confirmation;
import org.throughline.consent.signing.Origin.Source;
import org.throughline.consent.signing.SigningRefused.Why;

/** Where a code may go, row by row. */
class CodeContactTest {
    private static final Actor AUTHOR = new Actor("author");
    private static final Actor CLERK = new Actor("clerk");
    private static final Actor SECOND = new Actor("second");
    private static final Actor OTHER_AUTHOR = new Actor("other author");
    private static final Duration NEW = Duration.ofMinutes(5);
    private static final Duration ALMOST = Duration.ofDays(7).minusMillis(1);
    private static final Duration WEEK = Duration.ofDays(7);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("by somebody, a week ago", WEEK, CLERK, null, null),
                arguments("by somebody, almost a week ago", ALMOST, CLERK, null, Why.CONTACT_TOO_NEW),
                arguments("by nobody of the district, a week ago", WEEK, null, null, null),
                arguments("by nobody of the district, just now", NEW, null, null, Why.CONTACT_TOO_NEW),
                arguments("dated ahead", Duration.ofDays(-1), CLERK, null, Why.CONTACT_TOO_NEW),
                arguments("by the author, years ago", Duration.ofDays(900), AUTHOR, null, Why.CONTACT_BY_AUTHOR),
                arguments("by one of two authors", WEEK, OTHER_AUTHOR, null, Why.CONTACT_BY_AUTHOR),
                arguments("by the author, confirmed by a second", NEW, AUTHOR, by(SECOND), null),
                arguments("by somebody, confirmed by a second", NEW, CLERK, by(SECOND), null),
                arguments("by somebody, confirmed by the author", NEW, CLERK, by(AUTHOR), Why.CONTACT_TOO_NEW),
                arguments("by the author, confirmed by the author", WEEK, AUTHOR, by(AUTHOR), Why.CONTACT_BY_AUTHOR),
                arguments(
                        "by an author, confirmed by the other", WEEK, AUTHOR, by(OTHER_AUTHOR), Why.CONTACT_BY_AUTHOR),
                arguments("confirmed by who put it there", NEW, CLERK, by(CLERK), Why.CONTACT_TOO_NEW),
                arguments("confirmed by nobody named", NEW, CLERK, by(null), Why.CONTACT_TOO_NEW),
                arguments("from the district's roster, just now", NEW, CLERK, ROSTER, null),
                arguments("from the district's roster, imported by the author", NEW, AUTHOR, ROSTER, null));
    }

    private static final Confirmation ROSTER = new Confirmation(Source.DISTRICT_ROSTER, null);

    private static Confirmation by(@Nullable Actor person) {
        return new Confirmation(Source.SECOND_PERSON, person);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aCodeGoesWhereTheAuthorCannotReadIt(
            String row,
            Duration onFile,
            @Nullable Actor recordedBy,
            @Nullable Confirmation confirmation,
            @Nullable Why refusal) {
        ContactPoint point = point(Fixture.T.minus(onFile), new Origin(recordedBy, confirmation));

        assertThat(new CodeContact(point, Set.of(AUTHOR, OTHER_AUTHOR)).refusal(Fixture.T))
                .as(row)
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void whereNothingIsKnownOfItOnlyItsAgeCounts() {
        assertThat(new CodeContact(point(Fixture.T.minus(WEEK), null), Set.of(AUTHOR)).refusal(Fixture.T))
                .isEmpty();
        assertThat(new CodeContact(point(Fixture.T.minus(NEW), null), Set.of(AUTHOR)).refusal(Fixture.T))
                .contains(Why.CONTACT_TOO_NEW);
    }

    private static ContactPoint point(Instant recordedAt, @Nullable Origin origin) {
        return new ContactPoint(Channel.MAIL, "someone@family.test", UUID.randomUUID(), recordedAt, origin);
    }
}
