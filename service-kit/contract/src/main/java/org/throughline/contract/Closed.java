package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Objects as nobody documents them and everybody reads them: with the properties that are named, and no other. */
final class Closed {

    /** Bodies, and not what is said of them. */
    private static final Set<String> EXAMPLES = Set.of("example", "examples");

    private Closed() {}

    static ObjectNode objects(ObjectNode node) {
        node.properties().forEach(property -> visit(property.getKey(), property.getValue()));
        if (node.path("properties").isObject() && !node.has("additionalProperties") && !node.has("allOf")) {
            node.put("additionalProperties", false);
        }
        return node;
    }

    private static void visit(String name, JsonNode node) {
        if (EXAMPLES.contains(name)) {
            return;
        }
        if (node instanceof ObjectNode object) {
            if (name.equals("properties")) {
                object.properties().forEach(property -> visit("", property.getValue()));
            } else {
                objects(object);
            }
        } else if (!name.equals("allOf")) {
            node.forEach(item -> visit("", item));
        }
    }
}
