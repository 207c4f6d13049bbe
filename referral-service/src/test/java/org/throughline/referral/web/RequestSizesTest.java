package org.throughline.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.servers.TestTokens;

@QuarkusTest
class RequestSizesTest {

    private static final int CHUNK = 16 * 1024;
    private static final int MEBIBYTE = 1 << 20;

    private final District district = new District();

    @TestHTTPResource
    URI address;

    @Test
    void aBodyThatIsNoRosterHasTheUsualLimit() {
        district.counselor()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(MEBIBYTE) + "\"}")
                .post("/v1/students/searches")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:throughline:problem:too-large"));
    }

    @Test
    void soHasOneThatDoesNotSayHowLongItIs() throws IOException {
        district.register();

        assertThat(chunked("/v1/students/searches", "application/json", MEBIBYTE + CHUNK))
                .startsWith("HTTP/1.1 413");
        assertThat(chunked("/v1/referrals", "application/json", 4 * MEBIBYTE)).startsWith("HTTP/1.1 413");
    }

    @Test
    void aRosterMayBeLarger() throws IOException {
        district.register();

        assertThat(chunked("/v1/roster-imports", "application/zip", 2 * MEBIBYTE))
                .startsWith("HTTP/1.1 202");
    }

    /** As a client sends that does not know the length beforehand; gives the beginning of the answer. */
    private String chunked(String path, String type, int bytes) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(ascii("POST " + path + " HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + token()
                    + "\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n"));
            send(out, bytes);
            return new String(socket.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
        }
    }

    /** Refused in the middle, the rest need not be read. */
    private static void send(OutputStream out, int bytes) throws IOException {
        byte[] chunk = ascii(Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n");
        try {
            for (int sent = 0; sent < bytes; sent += CHUNK) {
                out.write(chunk);
            }
            out.write(ascii("0\r\n\r\n"));
            out.flush();
        } catch (SocketException refused) {
            // The answer was given already: it is read all the same.
        }
    }

    private String token() {
        return TestTokens.person("district-admin").tenant(district.tenant).token();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
