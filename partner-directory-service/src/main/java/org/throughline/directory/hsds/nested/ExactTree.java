package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A value as a tree in which numbers are spelled as they were: 41.50 stays what it is, as in the other formats. */
final class ExactTree {

    /** A number, of which nothing is known but its digits. */
    private record Spelled(String digits) implements JsonSerializable {

        @Override
        public void serialize(JsonGenerator json, SerializerProvider any) throws IOException {
            json.writeNumber(digits);
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializerProvider any, TypeSerializer type)
                throws IOException {
            serialize(json, any);
        }

        @Override
        public String toString() {
            return digits;
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExactTree() {}

    /** The value that begins at the parser's token. */
    static JsonNode read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.pojoNode(new Spelled(parser.getText()));
            default -> NODES.textNode(parser.getText());
        };
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, read(parser));
        }
        return object;
    }

    private static ArrayNode list(JsonParser parser) throws IOException {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(parser));
        }
        return list;
    }
}
