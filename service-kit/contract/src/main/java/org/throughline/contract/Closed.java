package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Objects as nobody documents them and everybody reads them: with the properties that are named, and no other. */
final class Closed {

    private Closed() {}

    static ObjectNode objects(ObjectNode node) {
        node.properties().forEach(property -> visit(property.getKey(), property.getValue()));
        if (node.path("properties").isObject() && !node.has("additionalProperties") && !node.has("allOf")) {
            node.put("additionalProperties", false);
        }
        return node;
    }

    private static void visit(String name, JsonNode node) {
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
