package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A keyword that a form's schema may use, by what its value is. What is not in the table is refused. */
record Keyword(Kind kind, Predicate<JsonNode> value) {

    /** Where further schemas lie. */
    enum Kind {
        PLAIN,
        SCHEMA,
        SCHEMAS,
        PROPERTIES
    }

    private static final int LONGEST_ENUM = 500;

    private static final Keyword ANNOTATION = plain(JsonNode::isTextual);
    private static final Keyword COUNT = plain(value -> value.isInt() && value.asInt() >= 0);
    private static final Keyword NUMBER = plain(Keyword::isFinite);
    private static final Keyword NESTED = new Keyword(Kind.SCHEMA, JsonNode::isObject);
    private static final Keyword ALTERNATIVES = new Keyword(Kind.SCHEMAS, value -> value.isArray() && !value.isEmpty());

    private static final Map<String, Keyword> ALLOWED = Map.ofEntries(
            Map.entry("$schema", ANNOTATION),
            Map.entry("title", ANNOTATION),
            Map.entry("description", ANNOTATION),
            Map.entry("type", plain(value -> value.isTextual() || value.isArray())),
            Map.entry("enum", plain(value -> value.isArray() && !value.isEmpty() && value.size() <= LONGEST_ENUM)),
            Map.entry("const", plain(value -> true)),
            Map.entry("properties", new Keyword(Kind.PROPERTIES, JsonNode::isObject)),
            Map.entry("required", plain(JsonNode::isArray)),
            Map.entry("additionalProperties", plain(JsonNode::isBoolean)),
            Map.entry("items", NESTED),
            Map.entry("minItems", COUNT),
            Map.entry("maxItems", COUNT),
            Map.entry("minLength", COUNT),
            Map.entry("maxLength", COUNT),
            Map.entry("pattern", ANNOTATION),
            Map.entry("format", ANNOTATION),
            Map.entry("minimum", NUMBER),
            Map.entry("maximum", NUMBER),
            Map.entry("exclusiveMinimum", NUMBER),
            Map.entry("exclusiveMaximum", NUMBER),
            Map.entry("allOf", ALTERNATIVES),
            Map.entry("anyOf", ALTERNATIVES),
            Map.entry("oneOf", ALTERNATIVES),
            Map.entry("not", NESTED),
            Map.entry("if", NESTED),
            Map.entry("then", NESTED),
            Map.entry("else", NESTED));

    private static Keyword plain(Predicate<JsonNode> value) {
        return new Keyword(Kind.PLAIN, value);
    }

    /** {@code 1e999} is read as infinite, and cannot be written again. */
    static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    static Optional<Keyword> named(String name) {
        return Optional.ofNullable(ALLOWED.get(name));
    }
}
