package org.throughline.consent.release.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** FHIR's data types, as far as a Consent needs them. */
final class FhirTypes {
    static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    /** Of the codes and identifiers that are ours. */
    static final String OURS = "urn:throughline:";

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
}
