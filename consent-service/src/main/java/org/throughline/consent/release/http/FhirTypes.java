package org.throughline.consent.release.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Party;

/** FHIR's data types, as far as a Consent needs them. */
final class FhirTypes {
    static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    /** Of the codes and identifiers that are ours. */
    static final String OURS = "urn:throughline:";

    static final String ACT_CODE = HL7 + "v3-ActCode";

    private FhirTypes() {}

    static Map<String, Object> coding(String system, String code) {
        return Map.of("system", system, "code", code);
    }

    static Map<String, Object> concept(String system, String code) {
        return Map.of("coding", List.of(coding(system, code)));
    }

    /** By identifier: whom it is about is looked up where it is allowed. */
    static Map<String, Object> reference(String system, String value) {
        return Map.of("identifier", Map.of("system", OURS + system, "value", value));
    }

    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /** @param name as the family knows it */
    static Map<String, Object> party(Party party, @Nullable String name) {
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
            case FAMILY -> "rights-holder";
        };
    }
}
