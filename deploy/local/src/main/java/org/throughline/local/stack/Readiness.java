package org.throughline.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a service says that it is ready. */
record Readiness(URI health, HttpClient http) {

    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Readiness of(URI service) {
        return new Readiness(
                service.resolve("/q/health/ready"),
                HttpClient.newBuilder().connectTimeout(PATIENCE_TO_CONNECT).build());
    }

    boolean isThere() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
