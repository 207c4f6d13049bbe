package org.throughline.consent.release.http;

import static java.util.Map.entry;
import static org.throughline.consent.release.http.FhirTypes.HL7;
import static org.throughline.consent.release.http.FhirTypes.OURS;
import static org.throughline.consent.release.http.FhirTypes.coding;
import static org.throughline.consent.release.http.FhirTypes.concept;
import static org.throughline.consent.release.http.FhirTypes.reference;
import static org.throughline.consent.release.http.FhirTypes.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Terms;

/**
 * A release as FHIR R4's Consent, for who reads that: the mapping is the README's table. Persons are identifiers of the
 * district, never names; what FHIR has no code for has one of ours.
 */
final class FhirConsent {
    static final String MEDIA_TYPE = "application/fhir+json";

    private static final String ACT_CODE = HL7 + "v3-ActCode";

    /** HL7's labels for what is sensitive by its topic. */
    private static final Map<Category, String> SENSITIVITY = Map.ofEntries(
            entry(Category.SUD, "ETH"),
            entry(Category.MH_SUMMARY, "PSY"),
            entry(Category.PSYCHOTHERAPY_NOTES, "PSYTHPN"));

    private static final Map<ReleaseType, String> LAW = Map.of(
            ReleaseType.FERPA_CONSENT, "34 CFR 99.30",
            ReleaseType.IDEA_CONSENT, "34 CFR 300.622",
            ReleaseType.HIPAA_AUTH, "45 CFR 164.508",
            ReleaseType.HIPAA_PSYCH_AUTH, "45 CFR 164.508(b)(3)(ii)",
            ReleaseType.PART2_CONSENT, "42 CFR 2.31",
            ReleaseType.PART2_TPO, "42 CFR 2.31, 2.33");

    private FhirConsent() {}

    static Map<String, Object> of(Release release, Instant now) {
        Terms terms = release.terms();
        Map<String, Object> consent = new LinkedHashMap<>();
        consent.put("resourceType", "Consent");
        consent.put("id", release.id().value().toString());
        consent.put("meta", Map.of("versionId", Long.toString(release.version())));
        consent.put("status", release.statusAt(now).fhir());
        consent.put("scope", concept(HL7 + "consentscope", "patient-privacy"));
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
        putIfAny(consent, "verification", verification(release));
        consent.put("provision", provision(release));
        return consent;
    }

    private static Map<String, Object> provision(Release release) {
        Terms terms = release.terms();
        Map<String, Object> permit = new LinkedHashMap<>();
        permit.put("type", "permit");
        permit.put("period", period(terms.period()));
        permit.put("actor", List.of(recipient(release)));
        permit.put("action", List.of(concept(HL7 + "consentaction", "disclose")));
        permit.put("securityLabel", labels(terms));
        permit.put(
                "purpose",
                terms.scope().purposes().stream().map(FhirConsent::purpose).toList());
        permit.put("class", classes(terms.scope().categories()));
        RecordDates dates = terms.scope().recordDates();
        if (dates != null) {
            permit.put(
                    "dataPeriod",
                    Map.of(
                            "start",
                            dates.first().toString(),
                            "end",
                            dates.last().toString()));
        }
        if (!release.withdrawn().isEmpty()) {
            permit.put("provision", List.of(Map.of("type", "deny", "class", classes(release.withdrawn()))));
        }
        return permit;
    }

    /** FHIR's end is the last second that still belongs to it; what ends with an event has none. */
    private static Map<String, Object> period(Period period) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("start", time(period.start(), period.zone()));
        if (period.lastOfDays().isPresent()) {
            shown.put("end", time(period.end().minusSeconds(1), period.zone()));
        }
        return shown;
    }

    private static Map<String, Object> recipient(Release release) {
        return Map.of(
                "role",
                concept(HL7 + "v3-ParticipationType", "IRCP"),
                "reference",
                party(release.terms().parties().recipient(), release.wording().recipientName()));
    }

    private static List<Object> labels(Terms terms) {
        Collection<Category> categories = terms.scope().categories();
        List<Object> labels = new ArrayList<>();
        boolean restricted = categories.stream().anyMatch(Category::isSensitive);
        labels.add(coding(HL7 + "v3-Confidentiality", restricted ? "R" : "N"));
        categories.stream()
                .flatMap(category -> Optional.ofNullable(SENSITIVITY.get(category)).stream())
                .forEach(label -> labels.add(coding(ACT_CODE, label)));
        if (categories.contains(Category.SUD)) {
            labels.add(coding(ACT_CODE, "42CFRPart2"));
        }
        return labels;
    }

    private static Object purpose(Purpose purpose) {
        return coding(purpose.isHl7() ? HL7 + "v3-ActReason" : OURS + "purpose", purpose.name());
    }

    private static List<Object> classes(Collection<Category> categories) {
        return categories.stream()
                .<Object>map(category -> coding(OURS + "category", category.name()))
                .toList();
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

    private static Object party(Party party, @Nullable String name) {
        Map<String, Object> reference = new LinkedHashMap<>(reference(system(party), party.id()));
        Optional.ofNullable(name).ifPresent(known -> reference.put("display", known));
        return reference;
    }

    private static String system(Party party) {
        return switch (party.kind()) {
            case DISTRICT -> "district";
            case AGENCY -> "agency";
            case INTEGRATOR -> "integrator";
            case OTHER -> "party";
            case CLASS -> "class";
        };
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
