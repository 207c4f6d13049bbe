package org.throughline.referral.intake.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.throughline.referral.intake.FamilyFacts;
import org.throughline.referral.intake.KnownFact;

/**
 * What a family told, as it was sealed. Addresses and hours were once taken as objects and lists too: those are read in one line, in
 * the order in which they were written down, so that nobody asks again.
 */
record KeptFacts(Map<KnownFact, JsonNode> told) {

    FamilyFacts facts() {
        Map<KnownFact, String> lines = new EnumMap<>(KnownFact.class);
        told.forEach((fact, value) -> {
            String line = line(fact, value);
            if (!line.isBlank()) {
                lines.put(fact, line);
            }
        });
        return new FamilyFacts(lines);
    }

    private static String line(KnownFact fact, JsonNode value) {
        if (value.isObject()) {
            return joined(value.properties().stream().map(member -> member(fact, member)));
        }
        return value.isArray()
                ? joined(StreamSupport.stream(value.spliterator(), false).map(element -> line(fact, element)))
                : value.asText("");
    }

    /** Hours say nothing without their day; the city is seen to be one. */
    private static String member(KnownFact fact, Map.Entry<String, JsonNode> member) {
        String line = line(fact, member.getValue());
        return fact == KnownFact.HOME_ADDRESS || line.isBlank() ? line : member.getKey() + " " + line;
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** Never shows what a family said. */
    @Override
    public String toString() {
        return "KeptFacts" + told.keySet();
    }
}
