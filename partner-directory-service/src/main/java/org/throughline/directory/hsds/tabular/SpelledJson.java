package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A value of JSON as text, in which numbers are spelled as they were: neither 41.50 nor 1e400 is what a program makes of it. */
final class SpelledJson {

    static final String NULL = "null";

    private static final JsonFactory JSON = new JsonFactory();

    private SpelledJson() {}

    static String of(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /**
     * The list or object that begins at the parser's token. What is longer than may be is read to its end, and given cut off: whoever
     * judges its length sees that, and memory does not grow with it.
     */
    static String read(JsonParser parser, int longest) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            int depth = 0;
            do {
                JsonToken token = depth == 0 ? parser.currentToken() : parser.nextToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (text.getBuffer().length() + json.getOutputBuffered() <= longest) {
                    write(json, parser, token);
                }
            } while (depth > 0);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, JsonParser parser, JsonToken token) throws IOException {
        if (token.isNumeric()) {
            json.writeNumber(parser.getText());
        } else {
            json.copyCurrentEvent(parser);
        }
    }

    /** A cell of a table, which holds text and nothing else: of text itself, of nothing nothing, and of anything else its JSON. */
    static String cell(String json) {
        if (json.equals(NULL)) {
            return "";
        }
        if (!json.startsWith("\"")) {
            return json;
        }
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException impossible) {
            throw new UncheckedIOException("what was kept is no JSON", impossible);
        }
    }
}
