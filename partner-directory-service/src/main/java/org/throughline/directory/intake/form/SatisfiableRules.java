package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.directory.intake.form.SchemaFault.Code;

/** Tells what in one schema, apart from those inside it, no answer can satisfy: a slip of the pen that no family should be sent. */
final class SatisfiableRules {

    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");

    /** @param within whether the two may be the same */
    private record Range(String least, String most, boolean within) {

        boolean isEmpty(JsonNode schema) {
            JsonNode low = schema.path(least);
            JsonNode high = schema.path(most);
            if (!Keyword.isFinite(low) || !Keyword.isFinite(high)) {
                return false;
            }
            int order = low.decimalValue().compareTo(high.decimalValue());
            return order > 0 || (order == 0 && !within);
        }
    }

    private static final List<Range> RANGES = List.of(
            new Range("minLength", "maxLength", true),
            new Range("minItems", "maxItems", true),
            new Range("minimum", "maximum", true),
            new Range("minimum", "exclusiveMaximum", false),
            new Range("exclusiveMinimum", "maximum", false),
            new Range("exclusiveMinimum", "exclusiveMaximum", false));

    private final JsonNode schema;
    private final String pointer;
    private final List<SchemaFault> faults = new ArrayList<>();

    private SatisfiableRules(JsonNode schema, String pointer) {
        this.schema = schema;
        this.pointer = pointer;
    }

    static List<SchemaFault> faults(JsonNode schema, String pointer) {
        SatisfiableRules rules = new SatisfiableRules(schema, pointer);
        rules.type();
        rules.required();
        RANGES.stream()
                .filter(range -> range.isEmpty(schema))
                .forEach(range -> rules.add(range.least(), Code.NOTHING_BETWEEN));
        return rules.faults;
    }

    /** The form's own type has a rule of its own. */
    private void type() {
        JsonNode type = schema.path("type");
        boolean known = type.isArray() ? areTypes(type) : !type.isTextual() || TYPES.contains(type.textValue());
        if (!known && !pointer.isEmpty()) {
            add("type", Code.UNKNOWN_TYPE);
        }
    }

    private static boolean areTypes(JsonNode types) {
        Set<String> seen = new HashSet<>();
        for (JsonNode type : types) {
            if (!TYPES.contains(type.asText()) || !seen.add(type.asText())) {
                return false;
            }
        }
        return !seen.isEmpty();
    }

    private void required() {
        Set<String> seen = new HashSet<>();
        JsonNode names = schema.path("required");
        for (int index = 0; names.isArray() && index < names.size(); index++) {
            JsonNode name = names.get(index);
            if (!name.isTextual() || !seen.add(name.textValue())) {
                add("required/" + index, Code.NOT_A_NAME);
            } else if (isClosed() && !schema.path("properties").has(name.textValue())) {
                add("required/" + index, Code.REQUIRED_AND_NOT_LET_IN);
            }
        }
    }

    private boolean isClosed() {
        JsonNode others = schema.path("additionalProperties");
        return others.isBoolean() && !others.booleanValue();
    }

    private void add(String where, Code code) {
        faults.add(new SchemaFault(pointer + "/" + where, code));
    }
}
