package org.throughline.consent.release.http;

import static java.util.Map.entry;
import static org.throughline.consent.release.http.FhirTypes.ACT_CODE;
import static org.throughline.consent.release.http.FhirTypes.HL7;
import static org.throughline.consent.release.http.FhirTypes.OURS;
import static org.throughline.consent.release.http.FhirTypes.coding;
import static org.throughline.consent.release.http.FhirTypes.concept;
import static org.throughline.consent.release.http.FhirTypes.party;
import static org.throughline.consent.release.http.FhirTypes.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.Regime;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Terms;

/** What a release permits, and what was withdrawn from it, as the provision of FHIR R4's Consent. */
final class FhirProvision {
    /** HL7's labels for what is sensitive by its topic. */
    private static final Map<Category, String> SENSITIVITY = Map.ofEntries(
            entry(Category.SUD, "ETH"),
            entry(Category.MH_SUMMARY, "PSY"),
            entry(Category.PSYCHOTHERAPY_NOTES, "PSYTHPN"));

    private FhirProvision() {}

    static Map<String, Object> of(Release release) {
        Terms terms = release.terms();
        Map<String, Object> permit = new LinkedHashMap<>();
        permit.put("type", "permit");
        permit.put("period", period(terms.period()));
        permit.put("actor", List.of(recipient(release)));
        permit.put("action", List.of(concept(HL7 + "consentaction", "disclose")));
        permit.put("securityLabel", labels(terms));
        permit.put(
                "purpose",
                terms.scope().purposes().stream().map(FhirProvision::purpose).toList());
        permit.put("class", classes(terms.scope().categories()));
        Optional.ofNullable(terms.scope().recordDates()).ifPresent(dates -> permit.put("dataPeriod", days(dates)));
        if (!release.withdrawn().isEmpty()) {
            permit.put("provision", List.of(Map.of("type", "deny", "class", classes(release.withdrawn()))));
        }
        return permit;
    }

    private static Map<String, Object> days(RecordDates dates) {
        return Map.of("start", dates.first().toString(), "end", dates.last().toString());
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
        boolean restricted = terms.type().isSensitive() || categories.stream().anyMatch(Category::isSensitive);
        labels.add(coding(HL7 + "v3-Confidentiality", restricted ? "R" : "N"));
        categories.stream()
                .flatMap(category -> Optional.ofNullable(SENSITIVITY.get(category)).stream())
                .forEach(label -> labels.add(coding(ACT_CODE, label)));
        if (terms.type().covers(Regime.PART2) || categories.contains(Category.SUD)) {
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
}
