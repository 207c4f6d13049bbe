package org.throughline.referral.family.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.referral.family.client.SigningRefusal.Document;
import org.throughline.referral.family.client.SigningRefusal.Fault;

/** What consent-service's answers come to for whoever asked for a signature. */
class SigningRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "code-contact-by-author, BY_AUTHOR",
        "code-contact-too-new, TOO_NEW",
        "code-contact-of-the-link, SAME_AS_LINK"
    })
    void whatIsWrongWithTheCodesContactIsNamedThere(String type, String code) {
        assertThat(errors("urn:throughline:problem:" + type, null))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/codeContactId", code));
    }

    @Test
    void whereNoTextMessagesAreSentEachTelephoneIsNamed() {
        List<Fault> faults =
                List.of(new Fault("/link/channel", "NO_TEXT_MESSAGES"), new Fault("/code/channel", "NO_TEXT_MESSAGES"));

        assertThat(errors("urn:throughline:problem:invalid", faults))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/linkContactId", "NO_TEXT_MESSAGES"), tuple("/codeContactId", "NO_TEXT_MESSAGES"));
    }

    @ParameterizedTest
    @CsvSource({
        "conflict, CONFLICT, 1",
        "idempotency-in-progress, IDEMPOTENCY_IN_PROGRESS, 1",
        "idempotency-key-reused, IDEMPOTENCY_KEY_REUSED,"
    })
    void whatConcernsTheKeyOrWhoElseWritesIsSaidAsItIs(String type, KitProblem problem, @Nullable Integer retryAfter) {
        ProblemException refused =
                SigningRefusal.of(new Document("urn:throughline:problem:" + type, null), new IllegalStateException());

        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.retryAfterSeconds()).isEqualTo(retryAfter);
    }

    @Test
    void whatNobodyHereCanDoAnythingAboutIsNotPassedOn() {
        assertThat(errors("urn:throughline:problem:signer-not-authorized", List.of(new Fault("/language", "BLANK"))))
                .isEmpty();
        assertThat(errors(null, null)).isEmpty();
    }

    private static List<FieldError> errors(@Nullable String type, @Nullable List<Fault> faults) {
        ProblemException refused = SigningRefusal.of(new Document(type, faults), new IllegalStateException());
        assertThat(refused.problem()).isEqualTo(KitProblem.INVALID);
        return refused.errors();
    }
}
