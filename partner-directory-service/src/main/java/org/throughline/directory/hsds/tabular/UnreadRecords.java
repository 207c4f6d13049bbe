package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.throughline.directory.hsds.standard.ConfidentialMark;
import org.throughline.directory.hsds.standard.DocumentNames;

/**
 * Whether a list or an object that stands under a name the standard does not know holds what the standard has records for: under a
 * misspelled name they are not read, and one of them might say that a place is confidential.
 */
final class UnreadRecords {

    private static final JsonFactory JSON = new JsonFactory();

    private UnreadRecords() {}

    /** What was cut off because it is too long holds none: it is refused for that. */
    static boolean areIn(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            boolean found = false;
            for (JsonToken token = parser.nextToken(); token != null && !found; token = parser.nextToken()) {
                found = isOfRecords(parser, token);
            }
            return found;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private static boolean isOfRecords(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case FIELD_NAME -> DocumentNames.speakOfRecords(parser.currentName());
            case VALUE_STRING -> ConfidentialMark.is(parser.getText());
            default -> false;
        };
    }
}
