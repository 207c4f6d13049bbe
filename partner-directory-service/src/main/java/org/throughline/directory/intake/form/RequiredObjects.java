package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts an empty object where a required one is missing, so that each of its fields is named and not only their parent. */
final class RequiredObjects {

    private RequiredObjects() {}

    static void unfold(JsonNode schema, ObjectNode answers) {
        schema.path("required").forEach(name -> unfold(schema, name.asText(), answers));
    }

    private static void unfold(JsonNode schema, String name, ObjectNode answers) {
        JsonNode property = schema.path("properties").path(name);
        if (!FormSchema.isObject(property)) {
            return;
        }
        if (!answers.has(name)) {
            answers.putObject(name);
        }
        if (answers.get(name) instanceof ObjectNode inner) {
            unfold(property, inner);
        }
    }
}
