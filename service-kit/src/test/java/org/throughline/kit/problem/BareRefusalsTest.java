package org.throughline.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.servers.TestTokens;

/** What the server refuses before a resource is asked is told as a resource would. */
@QuarkusTest
class BareRefusalsTest {

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /v1/probes             | Content-Length: 20000000  | 413 | too-large",
                "BREW /v1/probes             | Accept: */*               | 405 | method-not-allowed",
                "GET /v1/nothing-here        | Accept: */*               | 404 | not-found",
                "GET /v1/probes/%2e%2e/x     | Accept: */*               | 404 | not-found",
                "GET /v1/probes/not-an-id    | Accept: */*               | 404 | not-found",
                "GET /v1/probes              | Accept: nonsense          | 406 | not-acceptable",
                "GET /v1/probes              | Accept: text/plain;q=most | 406 | not-acceptable",
                "GET /v1/probes              | Accept: text/html         | 406 | not-acceptable",
                "POST /v1/probes             | Content-Type: nonsense    | 400 | malformed",
                "POST /v1/probes             | Content-Type: text/plain  | 415 | unsupported-media-type"
            })
    void aRefusalHasATypeOfOurs(String line, String header, int status, String type) throws IOException {
        assertThat(answer(line, header))
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json")
                .contains("urn:throughline:problem:" + type + "\"");
    }

    private String answer(String line, String header) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(ascii(line + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\nAuthorization: Bearer "
                            + token() + "\r\n" + header + "\r\n\r\n"));
            return answer(socket.getInputStream());
        }
    }

    /** Up to the end of its document: of a body that was announced and never comes, the server waits for the rest. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '}') {
            read.append((char) next);
            next = in.read();
        }
        return read.toString();
    }

    private static String token() {
        return TestTokens.person("counselor").tenant(UUID.randomUUID()).token();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
