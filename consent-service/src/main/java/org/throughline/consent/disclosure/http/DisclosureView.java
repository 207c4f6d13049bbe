package org.throughline.consent.disclosure.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.LoggedEntry;

/** One entry, whole: its codes and its personal values exactly as they were logged. */
record DisclosureView(
        UUID id, EntryKind kind, UUID decisionId, UUID studentId, Instant at, JsonNode disclosure, JsonNode asked) {
    static DisclosureView of(LoggedEntry entry, ObjectMapper json) {
        return new DisclosureView(
                entry.id(),
                entry.kind(),
                entry.decision(),
                entry.student().value(),
                entry.at(),
                tree(entry.codes(), json),
                tree(entry.personal(), json));
    }

    private static JsonNode tree(String text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a log entry cannot be read", damaged);
        }
    }
}
