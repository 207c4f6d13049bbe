package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.standard.DocumentNames;
import org.throughline.directory.hsds.standard.HsdsTable;

/**
 * A value as it came in JSON.
 *
 * @param text by which it is read
 * @param json how it was spelled where the text does not tell; null where it was this text
 */
public record SentValue(String text, @Nullable String json) {

    private static final SentValue NOTHING = new SentValue("", SpelledJson.NULL);

    public SentValue {
        Objects.requireNonNull(text);
    }

    /** Of a column that nobody needs to spell otherwise. */
    public static SentValue of(String text) {
        return new SentValue(text, null);
    }

    /** Of a tree in which numbers are texts that are not text nodes, spelled as they were. */
    public static SentValue of(JsonNode value) {
        if (value.isNull()) {
            return NOTHING;
        }
        if (value.isTextual()) {
            return ofText(value.asText());
        }
        return ofJson(value.isContainerNode() ? value.toString() : value.asText());
    }

    /** The one at the parser's token, as {@link SpelledJson#read} reads it. */
    static SentValue read(JsonParser parser, int longest) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> NOTHING;
            case VALUE_STRING -> ofText(parser.getText());
            case START_ARRAY, START_OBJECT -> ofJson(SpelledJson.read(parser, longest));
            default -> ofJson(parser.getText());
        };
    }

    /** No text is not the same as none. */
    private static SentValue ofText(String text) {
        return new SentValue(text, text.isEmpty() ? SpelledJson.of(text) : null);
    }

    private static SentValue ofJson(String json) {
        return new SentValue(json, json);
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** Whether a list or an object can stand in a column: what the standard has a column or records for is meant as that. */
    public static boolean mayBeAnything(HsdsTable table, String column) {
        return table.column(column).isEmpty() && !DocumentNames.holdRecords(column);
    }

    /** What of it is kept in a column: of the standard's the text, whose spelling the standard knows; of any other all there is. */
    public Optional<SentValue> in(HsdsTable table, String column) {
        if (table.column(column).isPresent()) {
            return isNothing() ? Optional.empty() : Optional.of(of(text));
        }
        return text.isEmpty() && DocumentNames.holdRecords(column) ? Optional.empty() : Optional.of(this);
    }
}
