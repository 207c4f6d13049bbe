package org.throughline.directory.intake.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A form's schema that was found harmless. The library loads nothing: what a schema needs is in it. */
final class FormSchema {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            settings -> settings.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));

    private static final SchemaValidatorsConfig SETTINGS = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(new LinearPatterns())
            .build();

    /** Rules of an object that speak of one of its properties. */
    private static final Set<String> ABOUT_A_PROPERTY = Set.of(AnswerFault.MISSING, "additionalProperties");

    private final JsonSchema schema;

    private FormSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** @throws IllegalArgumentException for a schema that may do harm: it is asked for its faults first */
    static FormSchema of(JsonNode schema) {
        if (SchemaRules.faults(schema).stream().anyMatch(fault -> fault.code().isHarmful())) {
            throw new IllegalArgumentException("a schema that may do harm is never run");
        }
        return new FormSchema(FACTORY.getSchema(schema, SETTINGS));
    }

    /** What is wrong with the answers, and where; the values themselves are in none of it. */
    List<AnswerFault> faults(JsonNode answers) {
        return schema.validate(answers).stream()
                .map(FormSchema::fault)
                .distinct()
                .toList();
    }

    private static AnswerFault fault(ValidationMessage message) {
        String where = message.getInstanceLocation().toString();
        return new AnswerFault(
                ABOUT_A_PROPERTY.contains(message.getType())
                        ? JsonPointer.compile(where)
                                .appendProperty(message.getProperty())
                                .toString()
                        : where,
                message.getType());
    }

    /** Whether a field is an object: it says so, or says nothing of its type and has properties. */
    static boolean isObject(JsonNode field) {
        return field.has("type") ? "object".equals(field.get("type").textValue()) : field.has("properties");
    }

    /** The property that the pointer leads to, through objects; empty when the schema declares none there. */
    static Optional<JsonNode> property(JsonNode schema, String pointer) {
        JsonPointer path;
        try {
            path = JsonPointer.compile(pointer);
        } catch (IllegalArgumentException notAPointer) {
            return Optional.empty();
        }
        JsonNode here = schema;
        for (; path != null && !path.matches(); path = path.tail()) {
            here = here.path("properties").path(path.getMatchingProperty());
        }
        return here != schema && here.isObject() ? Optional.of(here) : Optional.empty();
    }
}
