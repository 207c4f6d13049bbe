package org.throughline.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges bodies by the schemas of a document. Those of OpenAPI 3.1 are JSON Schema 2020-12. */
final class BodySchemas {

    private static final String PROBLEM = "urn:throughline:problem:";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode definitions;
    private final Map<JsonNode, JsonSchema> compiled = new IdentityHashMap<>();

    BodySchemas(JsonNode components) {
        this.definitions = defined(components.path("schemas"));
    }

    /** In the words of JSON Schema, which knows of definitions and not of components. */
    private static JsonNode defined(JsonNode schemas) {
        try {
            return JSON.readTree(schemas.toString().replace("\"#/components/schemas/", "\"#/$defs/"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tells where a body is otherwise, and not with which value. */
    synchronized List<String> faults(JsonNode schema, String body) {
        try {
            return compiled.computeIfAbsent(schema, this::compile).validate(JSON.readTree(body)).stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .toList();
        } catch (JsonProcessingException noJson) {
            return List.of("The body is not JSON.");
        }
    }

    /** The name of the problem that a body is; empty where it is none. */
    Optional<String> problem(String body) {
        try {
            String type = JSON.readTree(body).path("type").asText();
            return Optional.of(type)
                    .filter(given -> given.startsWith(PROBLEM))
                    .map(given ->
                            given.substring(PROBLEM.length()).replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    /** Whether a problem says where the request is at fault. */
    boolean namesErrors(String body) {
        try {
            return !JSON.readTree(body).path("errors").isEmpty();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(defined(schema));
        whole.set("$defs", definitions);
        return FACTORY.getSchema(whole);
    }
}
