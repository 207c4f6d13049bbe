package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A family that told the parts of its address for one partner's form is not asked for the line that another's wants. */
final class HomeAddress {

    private static final List<KnownFact> PARTS =
            List.of(KnownFact.HOME_STREET, KnownFact.HOME_CITY, KnownFact.HOME_STATE, KnownFact.HOME_POSTAL_CODE);

    private HomeAddress() {}

    /** The facts, and the address in a line where all its parts are among them. A line is never taken apart: that is a guess. */
    static Map<KnownFact, JsonNode> inALine(Map<KnownFact, JsonNode> facts) {
        if (facts.containsKey(KnownFact.HOME_ADDRESS) || !facts.keySet().containsAll(PARTS)) {
            return facts;
        }
        Map<KnownFact, JsonNode> all = new HashMap<>(facts);
        all.put(KnownFact.HOME_ADDRESS, TextNode.valueOf(line(facts)));
        return Map.copyOf(all);
    }

    /** {@code 12 Elm St, Chicago, IL 60601}. */
    private static String line(Map<KnownFact, JsonNode> facts) {
        return "%s, %s, %s %s"
                .formatted(PARTS.stream()
                        .map(facts::get)
                        .map(part -> Objects.requireNonNull(part).asText())
                        .toArray());
    }
}
