package org.throughline.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The few calls to Keycloak's admin API that the launcher needs. What is sent and answered holds secrets, so no message repeats it. */
final class KeycloakAdmin {

    static final String USER = "admin";

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String server;
    private String token = "";

    KeycloakAdmin(String server) {
        this.server = server;
    }

    boolean answersOk(String address) throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create(address)).GET()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    void signIn(String password) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=" + USER + "&password=" + password)));
        expect(OK, response, "the administrator's sign-in");
        token = JSON.readTree(response.body()).path("access_token").asText();
    }

    boolean hasRealm(String realm) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request("/admin/realms/" + realm).GET());
        if (response.statusCode() == NOT_FOUND) {
            return false;
        }
        expect(OK, response, "looking for the realm");
        return true;
    }

    void createRealm(String json) throws IOException, InterruptedException {
        expect(CREATED, send(request("/admin/realms").POST(BodyPublishers.ofString(json))), "making the realm");
    }

    void allowPasswordGrant(String realm, String clientId, boolean allowed) throws IOException, InterruptedException {
        String clients = "/admin/realms/" + realm + "/clients";
        HttpResponse<String> found =
                send(request(clients + "?clientId=" + clientId).GET());
        expect(OK, found, "looking for " + clientId);
        JsonNode client = JSON.readTree(found.body()).path(0);
        if (client.path("directAccessGrantsEnabled").asBoolean() == allowed) {
            return;
        }
        ObjectNode changed = ((ObjectNode) client).put("directAccessGrantsEnabled", allowed);
        HttpResponse<String> response = send(
                request(clients + "/" + client.path("id").asText()).PUT(BodyPublishers.ofString(changed.toString())));
        expect(NO_CONTENT, response, "changing " + clientId);
    }

    /** The realm's own mails, such as invitations, go where everybody else's go; the port may be another at each start. */
    void sendMailBy(String realm, String host, int port) throws IOException, InterruptedException {
        ObjectNode change = JSON.createObjectNode();
        change.putObject("smtpServer")
                .put("host", host)
                .put("port", Integer.toString(port))
                .put("from", "no-reply@throughline.test");
        HttpResponse<String> response =
                send(request("/admin/realms/" + realm).PUT(BodyPublishers.ofString(change.toString())));
        expect(NO_CONTENT, response, "naming the mail server");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static void expect(int status, HttpResponse<String> response, String what) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException("Keycloak answered " + response.statusCode() + " to " + what);
        }
    }
}
