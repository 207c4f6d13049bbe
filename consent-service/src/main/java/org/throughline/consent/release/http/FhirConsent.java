package org.throughline.consent.release.http;

import static org.throughline.consent.release.http.FhirTypes.ACT_CODE;
import static org.throughline.consent.release.http.FhirTypes.HL7;
import static org.throughline.consent.release.http.FhirTypes.OURS;
import static org.throughline.consent.release.http.FhirTypes.concept;
import static org.throughline.consent.release.http.FhirTypes.party;
import static org.throughline.consent.release.http.FhirTypes.reference;
import static org.throughline.consent.release.http.FhirTypes.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Standing;
import org.throughline.consent.release.Terms;

/**
 * A release as FHIR R4's Consent, for who reads that: the mapping is the README's table. Persons are identifiers of the
 * district, never names; what FHIR has no code for has one of ours.
 */
final class FhirConsent {
    static final String MEDIA_TYPE = "application/fhir+json";

    private static final Map<ReleaseType, String> LAW = Map.of(
            ReleaseType.FERPA_CONSENT, "34 CFR 99.30",
            ReleaseType.IDEA_CONSENT, "34 CFR 300.622",
            ReleaseType.HIPAA_AUTH, "45 CFR 164.508",
            ReleaseType.HIPAA_PSYCH_AUTH, "45 CFR 164.508(b)(3)(ii)",
            ReleaseType.PART2_CONSENT, "42 CFR 2.31",
            ReleaseType.PART2_TPO, "42 CFR 2.31, 2.33");

    private FhirConsent() {}

    static Map<String, Object> of(Standing standing) {
        Release release = standing.release();
        Map<String, Object> consent = new LinkedHashMap<>();
        consent.put("resourceType", "Consent");
        consent.put("id", release.id().value().toString());
        consent.put("meta", Map.of("versionId", Long.toString(release.version())));
        consent.put("status", standing.status().fhir());
        consent.put("scope", concept(HL7 + "consentscope", "patient-privacy"));
        putInstrument(consent, release);
        putIfAny(consent, "verification", verification(release));
        consent.put("provision", FhirProvision.of(release));
        return consent;
    }

    /** Which instrument, of whose records, signed by whom, under which law. */
    private static void putInstrument(Map<String, Object> consent, Release release) {
        Terms terms = release.terms();
        consent.put(
                "category",
                List.of(
                        concept(ACT_CODE, "IDSCL"),
                        concept(OURS + "release-type", terms.type().name())));
        consent.put("patient", reference("student", terms.student().value().toString()));
        signedAt(release).ifPresent(at -> consent.put("dateTime", time(at, zone(terms))));
        putIfAny(consent, "performer", performers(release));
        consent.put(
                "organization",
                List.of(party(terms.parties().discloser(), release.wording().discloserName())));
        consent.put("policyRule", concept(OURS + "law", Objects.requireNonNull(LAW.get(terms.type()))));
    }

    private static List<Object> performers(Release release) {
        return release.signatures()
                .given()
                .<Object>map(given ->
                        reference("rights-holder", given.signer().value().toString()))
                .toList();
    }

    private static List<Object> verification(Release release) {
        return release.signatures()
                .given()
                .map(given -> verification(given, release))
                .toList();
    }

    /** Verified with the person who signed: what authenticates nobody verifies nothing. */
    private static Object verification(Signature given, Release release) {
        Map<String, Object> verification = new LinkedHashMap<>();
        verification.put("verified", given.isAuthenticated());
        verification.put(
                "verifiedWith",
                reference("rights-holder", given.signer().value().toString()));
        Optional.ofNullable(given.signedAt())
                .ifPresent(at -> verification.put("verificationDate", time(at, zone(release.terms()))));
        return verification;
    }

    private static Optional<Instant> signedAt(Release release) {
        return release.signedBy().flatMap(signature -> Optional.ofNullable(signature.signedAt()));
    }

    private static ZoneId zone(Terms terms) {
        return terms.period().zone();
    }

    private static void putIfAny(Map<String, Object> into, String key, List<Object> values) {
        if (!values.isEmpty()) {
            into.put(key, values);
        }
    }
}
