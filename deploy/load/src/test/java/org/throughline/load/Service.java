package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * A packaged service, as it is called over HTTP.
 *
 * @param name as in the property that tells its address
 */
record Service(String name, HttpClient http) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    static Service named(String name) {
        return new Service(
                name,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(System.getProperty("throughline." + name + ".url") + path))
                .timeout(LONGEST_ANSWER);
    }

    /** The body of an answer that has to be of this status. */
    JsonNode require(int status, HttpRequest request) {
        HttpResponse<String> response = answer(request);
        assertThat(response.statusCode())
                .as("%s %s: %s", request.method(), request.uri().getPath(), response.body())
                .isEqualTo(status);
        return json(response);
    }

    HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A missing node where the body is none. */
    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
