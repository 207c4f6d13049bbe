package org.throughline.directory.intake.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The order in which a form's fields were published. What is missing is told as whoever fills in the form meets it. */
final class FieldOrder {

    private final Map<JsonPointer, Integer> places = new HashMap<>();

    FieldOrder(JsonNode schema) {
        number(schema, JsonPointer.empty());
    }

    private void number(JsonNode schema, JsonPointer pointer) {
        places.put(pointer, places.size());
        schema.path("properties")
                .properties()
                .forEach(property -> number(property.getValue(), pointer.appendProperty(property.getKey())));
    }

    Comparator<AnswerFault> byPlace() {
        return Comparator.comparing(fault -> place(JsonPointer.compile(fault.pointer())));
    }

    /** Of the field itself, or of what it is in; nobody declared the rest. */
    private int place(JsonPointer pointer) {
        JsonPointer here = pointer;
        while (!here.matches() && !places.containsKey(here)) {
            here = here.head();
        }
        return here.matches() && !pointer.matches() ? places.size() : places.getOrDefault(here, places.size());
    }
}
