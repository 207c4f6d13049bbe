package org.throughline.consent.decision.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Reason;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.LoggedEntry;

/** Why a decision came out as it did: each step that was logged, each item with what it rested on, in words. */
record ExplanationView(UUID decisionId, UUID subjectId, List<Step> steps) {

    /** One entry of the log: a request, a disclosure or a refusal. */
    record Step(
            UUID disclosureId,
            EntryKind kind,
            Instant at,
            String basis,
            String cite,
            String policyVersion,
            JsonNode recipient,
            String purpose,
            List<Item> items,
            @Nullable String notice) {
        static Step of(LoggedEntry entry, JsonNode codes) {
            List<Item> items = new ArrayList<>();
            codes.path("given").forEach(given -> items.add(Item.given(given)));
            codes.path("withheld").forEach(withheld -> items.add(Item.withheld(withheld)));
            return new Step(
                    entry.id(),
                    entry.kind(),
                    entry.at(),
                    codes.path("basis").asText(),
                    codes.path("cite").asText(),
                    codes.path("policyVersion").asText(),
                    codes.path("recipient"),
                    codes.path("purpose").asText(),
                    items,
                    codes.path("notice").asText(null));
        }
    }

    /** One item of it. */
    record Item(
            String category,
            boolean permitted,
            @Nullable String regime,
            @Nullable UUID releaseId,
            @Nullable Long releaseVersion,
            List<UUID> evidenceIds,
            @Nullable String reason,
            String words) {
        private static Item given(JsonNode given) {
            JsonNode release = given.path("release");
            boolean byRelease = release.isTextual();
            List<UUID> evidence = new ArrayList<>();
            given.path("evidence").forEach(id -> evidence.add(UUID.fromString(id.asText())));
            return new Item(
                    given.path("category").asText(),
                    true,
                    given.path("regime").asText(null),
                    byRelease ? UUID.fromString(release.asText()) : null,
                    byRelease ? given.path("releaseVersion").asLong() : null,
                    evidence,
                    null,
                    byRelease
                            ? "One release covers the whole item, in the version it had then."
                            : "Evidence on file at that moment meets what the basis asks for.");
        }

        private static Item withheld(JsonNode withheld) {
            String reason = withheld.path("reason").asText();
            return new Item(
                    withheld.path("category").asText(),
                    false,
                    null,
                    null,
                    null,
                    List.of(),
                    reason,
                    Reason.valueOf(reason).words());
        }
    }

    static ExplanationView of(List<LoggedEntry> entries, ObjectMapper json) {
        LoggedEntry first = entries.get(0);
        return new ExplanationView(
                first.decision(),
                first.student().value(),
                entries.stream()
                        .map(entry -> Step.of(entry, codes(entry, json)))
                        .toList());
    }

    private static JsonNode codes(LoggedEntry entry, ObjectMapper json) {
        try {
            return json.readTree(entry.codes());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a log entry cannot be read", damaged);
        }
    }
}
