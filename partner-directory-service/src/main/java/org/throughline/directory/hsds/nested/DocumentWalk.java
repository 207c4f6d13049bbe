package org.throughline.directory.hsds.nested;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.throughline.directory.hsds.standard.DocumentNames;
import org.throughline.directory.hsds.standard.HsdsTable;

/**
 * Finds the documents in what was sent, line by line, in lists and in pages, and gives each to be taken apart. Records may
 * also come under the name of their table's file.
 */
final class DocumentWalk {

    private final JsonParser parser;
    private final NestedRows rows;

    DocumentWalk(JsonParser parser, NestedRows rows) {
        this.parser = parser;
        this.rows = rows;
    }

    /** Goes through all of it, and tells whether nothing was there, not so much as a list of no documents. */
    boolean isEmpty() throws IOException {
        boolean empty = true;
        while (parser.nextToken() != null) {
            value("");
            empty = false;
        }
        return empty;
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

    /** A page is known by its contents, and the documents in them are read one by one; so are the rows of a table. */
    private void object(String pointer) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        boolean page = false;
        boolean tables = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            Optional<HsdsTable> table = value == JsonToken.START_ARRAY ? TableLine.table(name) : Optional.empty();
            if (table.isPresent()) {
                tables = true;
                rows(table.get(), line, pointer + "/" + name);
            } else if (name.equals(DocumentNames.CONTENTS) && value == JsonToken.START_ARRAY) {
                page = true;
                list(pointer + "/" + DocumentNames.CONTENTS);
            } else {
                document.set(name, ExactTree.read(parser));
            }
        }
        if (!page && !(tables && document.isEmpty())) {
            add(DocumentKind.of(document::has), document, new Place(line, pointer));
        }
    }

    private void rows(HsdsTable table, long line, String pointer) throws IOException {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            JsonNode row = ExactTree.read(parser);
            if (!row.isObject()) {
                throw new JsonParseException(parser, "a row was expected");
            }
            add(table, row, new Place(line, pointer + "/" + index));
        }
    }

    private void add(HsdsTable table, JsonNode document, Place place) {
        rows.add(table, document, place);
    }
}
