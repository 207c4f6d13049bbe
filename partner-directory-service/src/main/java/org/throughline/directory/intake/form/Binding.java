package org.throughline.directory.intake.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * That a field of a form is a known fact.
 *
 * @param pointer JSON Pointer to the field in the form's answers, through objects only
 */
public record Binding(String pointer, KnownFact fact) {

    public Binding {
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(fact);
    }

    /** Puts the fact where the answers do not say otherwise. */
    void fill(ObjectNode answers, JsonNode known) {
        JsonPointer path = JsonPointer.compile(pointer);
        ObjectNode parent = answers;
        while (path.tail() != null && !path.tail().matches()) {
            JsonNode child = parent.path(path.getMatchingProperty());
            if (child.isMissingNode()) {
                child = parent.putObject(path.getMatchingProperty());
            }
            if (!(child instanceof ObjectNode next)) {
                return;
            }
            parent = next;
            path = path.tail();
        }
        if (!parent.has(path.getMatchingProperty())) {
            parent.set(path.getMatchingProperty(), known);
        }
    }
}
