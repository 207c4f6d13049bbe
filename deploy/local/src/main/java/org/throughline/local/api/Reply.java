package org.throughline.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;

/**
 * The answer to one call.
 *
 * @param tries how often it was asked: an answer of 503 is asked again
 */
public record Reply(String method, String path, int status, HttpHeaders headers, String body, int tries) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 600;
    private static final String PROBLEM = "urn:throughline:problem:";

    /** Deviates when it was answered with another status. */
    public Reply expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            String shown = body.length() > SHOWN ? body.substring(0, SHOWN) + "..." : body;
            throw new Deviation(method + " " + path + " should be answered " + Arrays.toString(statuses) + " and was "
                    + status + ": " + shown);
        }
        return this;
    }

    /** Deviates when it was not refused with this problem, such as {@code no-permit}. */
    public Reply expectProblem(int expected, String problem) {
        expect(expected);
        Deviation.unlessEqual("problem type", PROBLEM + problem, text("/type"));
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new Deviation(method + " " + path + " was not answered in JSON");
        }
    }

    /** The text at a JSON Pointer; deviates when there is none. */
    public String text(String pointer) {
        JsonNode found = json().at(pointer);
        Deviation.unless(!found.isMissingNode() && !found.isNull(), method + " " + path + " has nothing at " + pointer);
        return found.asText();
    }

    /** What the JSON Pointer shows; missing when there is nothing. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
