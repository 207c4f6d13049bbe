package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a district may know of a family already. A field bound to one is filled in, and asked once for all partners. */
public enum KnownFact {
    STUDENT_NAME(JsonNodeType.STRING),
    /** {@code 2015-03-09}. */
    BIRTH_DATE(JsonNodeType.STRING),
    SCHOOL(JsonNodeType.STRING),
    /** {@code 3}, or as the district calls it. */
    GRADE(JsonNodeType.STRING, JsonNodeType.NUMBER),
    GUARDIAN_NAME(JsonNodeType.STRING),
    GUARDIAN_PHONE(JsonNodeType.STRING),
    GUARDIAN_EMAIL(JsonNodeType.STRING),
    CONTACT_HOURS(JsonNodeType.STRING, JsonNodeType.ARRAY, JsonNodeType.OBJECT),
    HOME_ADDRESS(JsonNodeType.STRING, JsonNodeType.OBJECT),
    HOME_LANGUAGE(JsonNodeType.STRING),
    WRITTEN_LANGUAGE(JsonNodeType.STRING),
    INTERPRETER_NEEDED(JsonNodeType.BOOLEAN),
    INSURANCE_PAYER(JsonNodeType.STRING),
    INSURANCE_MEMBER_NUMBER(JsonNodeType.STRING);

    /** The types of JSON Schema, by what Jackson calls them. */
    private static final Map<String, JsonNodeType> TYPES = Map.of(
            "string", JsonNodeType.STRING,
            "integer", JsonNodeType.NUMBER,
            "number", JsonNodeType.NUMBER,
            "boolean", JsonNodeType.BOOLEAN,
            "array", JsonNodeType.ARRAY,
            "object", JsonNodeType.OBJECT,
            "null", JsonNodeType.NULL);

    private final Set<JsonNodeType> kinds;

    KnownFact(JsonNodeType... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Whether the value is of a kind that the fact has. */
    public boolean canBe(JsonNode value) {
        return kinds.contains(value.getNodeType());
    }

    /** Whether a field of this schema could ever hold the fact; a schema that tells no type could. */
    boolean fits(JsonNode field) {
        JsonNode type = field.path("type");
        return type.isMissingNode() || types(type).map(TYPES::get).anyMatch(kinds::contains);
    }

    private static Stream<String> types(JsonNode type) {
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText)
                : Stream.of(type.asText());
    }
}
