package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;

/** Finds the documents in what was sent, line by line, in lists and in pages, and gives each to be taken apart. */
final class DocumentWalk {

    private static final String CONTENTS = "contents";

    private final JsonParser parser;
    private final NestedRows rows;
    private boolean found;

    DocumentWalk(JsonParser parser, NestedRows rows) {
        this.parser = parser;
        this.rows = rows;
    }

    /** Goes through all of it, and tells whether nothing was there. */
    boolean isWithoutDocument() throws IOException {
        while (parser.nextToken() != null) {
            value("");
        }
        return !found;
    }

    /** @param pointer to the value, from the beginning of what stands on its line or over lines as one */
    private void value(String pointer) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            list(pointer);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(pointer);
        } else {
            throw new JsonParseException(parser, "a document was expected");
        }
    }

    private void list(String pointer) throws IOException {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            value(pointer + "/" + index);
        }
    }

    /** A page is known by its contents, and the documents in them are read one by one. */
    private void object(String pointer) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        boolean page = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(CONTENTS) && value == JsonToken.START_ARRAY) {
                page = true;
                list(pointer + "/" + CONTENTS);
            } else {
                document.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        if (!page) {
            found = true;
            rows.add(table(document), document, new NestedRows.Place(line, pointer));
        }
    }

    private static HsdsTable table(ObjectNode document) {
        if (document.has("status")) {
            return HsdsTables.table(HsdsTables.SERVICES);
        }
        boolean held = document.has("location") || document.has("service");
        return HsdsTables.table(held ? HsdsTables.SERVICE_AT_LOCATION : HsdsTables.ORGANIZATIONS);
    }
}
