package org.throughline.consent.release.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.consent.Fixture;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.ExpiryEvent;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Signatures;
import org.throughline.consent.release.Standing;
import org.throughline.consent.release.Terms;

/** The mapping against base R4: a strict parser that knows every element and code, and the standard's own schemas. */
class FhirConsentTest {
    private static final FhirContext R4 = FhirContext.forR4();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Release> releases() {
        Release r1 = Fixture.r1();
        return Stream.of(
                Fixture.draft(Fixture.termsOfR1()),
                r1,
                Fixture.changed(
                        r1.hearing(Fixture.S, Fixture.T).withdraw(Set.of(Category.GRADES), Fixture.fromParent())),
                Fixture.changed(r1.hearing(Fixture.S, Fixture.T).revoke(Fixture.fromParent())),
                Fixture.r2(),
                Fixture.r3(Fixture.STUDENT_SELF, Fixture.PARENT),
                Fixture.draft(endless()));
    }

    private static Terms endless() {
        return new Terms(
                ReleaseType.PART2_TPO,
                Fixture.STUDENT,
                new Parties(Fixture.PROGRAM, Fixture.DISTRICT),
                new Scope(
                        Set.of(Purpose.TREAT, Purpose.HPAYMT),
                        Set.of(Category.SUD, Category.MH_SUMMARY),
                        new RecordDates(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"))),
                Period.of(LocalDate.parse("2025-08-15"), null, Fixture.CHICAGO, ExpiryEvent.NONE));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyReleaseIsValid(Release release) {
        Consent consent = parsed(fhir(release, Fixture.T));

        FhirValidator validator = R4.newValidator();
        validator.setValidateAgainstStandardSchema(true);
        ValidationResult result = validator.validateWithResult(consent);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isSuccessful()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasOneOfTheStandards(ReleaseStatus status) {
        Release release = new Release(
                new ReleaseId(Fixture.id(7)),
                Fixture.termsOfR1(),
                Fixture.ENGLISH,
                status,
                new Signatures(null, null),
                Set.of(),
                3);

        ConsentState shown = parsed(fhir(release, Fixture.SIGNED)).getStatus();

        assertThat(shown.toCode()).isEqualTo(status.fhir());
    }

    @Test
    void r1ReadsAsItWasSigned() {
        Consent consent = parsed(fhir(Fixture.r1(), Fixture.T));

        assertThat(consent.getStatus()).isEqualTo(ConsentState.ACTIVE);
        assertThat(consent.getPatient().getIdentifier().getValue())
                .isEqualTo(Fixture.STUDENT.value().toString());
        assertThat(consent.getDateTime().toInstant()).isEqualTo(Fixture.SIGNED);
        Consent.ProvisionComponent permit = consent.getProvision();
        assertThat(permit.getPeriod().getStart().toInstant()).isEqualTo(Instant.parse("2025-08-15T05:00:00Z"));
        assertThat(permit.getPeriod().getEnd().toInstant()).isEqualTo(Instant.parse("2026-07-01T04:59:59Z"));
        assertThat(permit.getActorFirstRep().getReference().getIdentifier().getValue())
                .isEqualTo(Fixture.AGENCY_A.id());
        assertThat(permit.getActorFirstRep().getReference().getDisplay()).isEqualTo("Agency A");
        assertThat(permit.getClass_()).extracting(Coding::getCode).containsExactly("ATTENDANCE", "GRADES", "IEP");
        assertThat(permit.getPurposeFirstRep().getSystem())
                .isEqualTo("http://terminology.hl7.org/CodeSystem/v3-ActReason");
    }

    @Test
    void whatIsWithdrawnIsDeniedAndWhatIsExpiredIsInactive() {
        Release narrowed = Fixture.changed(
                Fixture.r1().hearing(Fixture.S, Fixture.T).withdraw(Set.of(Category.GRADES), Fixture.fromParent()));

        Consent consent = parsed(fhir(narrowed, Fixture.T));

        assertThat(consent.getProvision().getProvisionFirstRep().getType())
                .isEqualTo(Consent.ConsentProvisionType.DENY);
        assertThat(consent.getProvision().getProvisionFirstRep().getClass_())
                .extracting(Coding::getCode)
                .containsExactly("GRADES");
        assertThat(parsed(fhir(narrowed, Fixture.at("2026-07-01T00:00"))).getStatus())
                .isEqualTo(ConsentState.INACTIVE);
    }

    @Test
    void substanceUseIsLabelled() {
        Consent consent = parsed(fhir(Fixture.draft(endless()), Fixture.T));

        assertThat(consent.getProvision().getSecurityLabel())
                .extracting(Coding::getCode)
                .containsExactlyInAnyOrder("R", "ETH", "PSY", "42CFRPart2");
        assertThat(consent.getProvision().getPeriod().hasEnd()).isFalse();
    }

    @Test
    void whatComesUnderPart2IsLabelledWhateverItsTopic() {
        Terms summary = new Terms(
                ReleaseType.PART2_CONSENT,
                Fixture.STUDENT,
                new Parties(Fixture.PROGRAM, Fixture.DISTRICT),
                Scope.of(Set.of(Purpose.COC), Set.of(Category.MH_SUMMARY)),
                Fixture.termsOfR1().period());

        assertThat(parsed(fhir(Fixture.draft(summary), Fixture.T))
                        .getProvision()
                        .getSecurityLabel())
                .extracting(Coding::getCode)
                .containsExactlyInAnyOrder("R", "PSY", "42CFRPart2");
    }

    @Test
    void theParserWouldFindAWrongElementAndAWrongCode() {
        Map<String, Object> wrong = fhir(Fixture.r1(), Fixture.T);
        wrong.put("signer", "x");
        assertThatThrownBy(() -> parsed(wrong)).isInstanceOf(DataFormatException.class);
        wrong.remove("signer");
        wrong.put("status", "signed");
        assertThatThrownBy(() -> parsed(wrong)).isInstanceOf(DataFormatException.class);
    }

    private static Consent parsed(Map<String, Object> consent) {
        IParser parser = R4.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        try {
            return parser.parseResource(Consent.class, JSON.writeValueAsString(consent));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> fhir(Release release, Instant now) {
        return FhirConsent.of(new Standing(release, release.statusAt(now)));
    }
}
