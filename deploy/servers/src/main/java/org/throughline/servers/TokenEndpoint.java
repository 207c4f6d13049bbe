package org.throughline.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Where programs beside the tests get the token of their account, as at the realm, which is not there. It knows no secrets: whoever asks on this machine
 * is answered, as long as the programs run.
 */
final class TokenEndpoint {

    private static final String PATH = "/token";
    private static final int OK = 200;
    private static final int LIFETIME_SECONDS = 300;

    private final HttpServer server;
    private final String[] programs;

    private TokenEndpoint(HttpServer server, Set<String> programs) {
        this.server = server;
        this.programs = programs.toArray(String[]::new);
    }

    /** For these programs, which may call each other. */
    static TokenEndpoint start(Set<String> programs) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TokenEndpoint endpoint = new TokenEndpoint(server, programs);
        programs.forEach(
                program -> server.createContext("/" + program + PATH, exchange -> endpoint.answer(exchange, program)));
        server.start();
        return endpoint;
    }

    /** What makes a program ask here. */
    Map<String, String> properties(String program) {
        return Map.of(
                "quarkus.oidc-client.auth-server-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/" + program,
                "quarkus.oidc-client.discovery-enabled",
                "false",
                "quarkus.oidc-client.token-path",
                PATH,
                "quarkus.oidc-client.credentials.secret",
                "none-is-asked-for");
    }

    private void answer(HttpExchange exchange, String program) throws IOException {
        Map<String, Object> answer = Map.of(
                "access_token",
                TestTokens.service(program).audience(programs).token(),
                "token_type",
                "Bearer",
                "expires_in",
                LIFETIME_SECONDS);
        byte[] body = ClaimsJson.of(answer).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    void end() {
        server.stop(0);
    }
}
