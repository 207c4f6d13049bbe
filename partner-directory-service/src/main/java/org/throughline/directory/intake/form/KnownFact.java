package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a district may know of a family already. A field bound to one is filled in, and asked once for all partners. Each has one
 * JSON type, or what was told for one partner's form would not do for another's; a form that asks for an address or a name in parts
 * binds each part.
 */
public enum KnownFact {
    /** As it is said: given name first. */
    STUDENT_NAME(JsonNodeType.STRING),
    STUDENT_GIVEN_NAME(JsonNodeType.STRING),
    STUDENT_FAMILY_NAME(JsonNodeType.STRING),
    /** {@code 2015-03-09}. */
    BIRTH_DATE(JsonNodeType.STRING),
    SCHOOL(JsonNodeType.STRING),
    /** {@code 3}, or as the district calls it: {@code KG} is no number. */
    GRADE(JsonNodeType.STRING),
    /** As it is said: given name first. */
    GUARDIAN_NAME(JsonNodeType.STRING),
    GUARDIAN_GIVEN_NAME(JsonNodeType.STRING),
    GUARDIAN_FAMILY_NAME(JsonNodeType.STRING),
    GUARDIAN_PHONE(JsonNodeType.STRING),
    GUARDIAN_EMAIL(JsonNodeType.STRING),
    /** {@code Mo, We after 17:00}. */
    CONTACT_HOURS(JsonNodeType.STRING),
    /** In one line; where only its parts were told, it is made of them. */
    HOME_ADDRESS(JsonNodeType.STRING),
    /** With the number, and the apartment. */
    HOME_STREET(JsonNodeType.STRING),
    HOME_CITY(JsonNodeType.STRING),
    /** {@code IL}. */
    HOME_STATE(JsonNodeType.STRING),
    HOME_POSTAL_CODE(JsonNodeType.STRING),
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

    private final JsonNodeType kind;

    KnownFact(JsonNodeType kind) {
        this.kind = kind;
    }

    /** Of the name under which it is told; empty for a name that is none. */
    public static Optional<KnownFact> named(String name) {
        return Stream.of(values()).filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** Whether the value is of the kind that the fact has. */
    public boolean canBe(JsonNode value) {
        return value.getNodeType() == kind;
    }

    /** Whether a field of this schema could ever hold the fact; one that tells neither type, values nor properties could. */
    boolean fits(JsonNode field) {
        if (field.has("enum")) {
            return StreamSupport.stream(field.get("enum").spliterator(), false).anyMatch(this::canBe);
        }
        return field.has("const")
                ? canBe(field.get("const"))
                : !FormSchema.isObject(field) && fitsType(field.path("type"));
    }

    private boolean fitsType(JsonNode type) {
        List<JsonNodeType> known =
                types(type).map(TYPES::get).filter(Objects::nonNull).toList();
        return known.isEmpty() || known.contains(kind);
    }

    private static Stream<String> types(JsonNode type) {
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText)
                : Stream.of(type.asText());
    }
}
