package org.throughline.kit.tenancy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.servers.TestTokens;

/** What a realm publishes of itself, with the key of {@link TestTokens}, until {@code /leave} is asked for: then nothing answers there. */
public final class KeySetServer implements QuarkusTestResourceLifecycleManager {

    private static final String REALM = "/realms/throughline";

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        String realm = address + REALM;
        server.createContext(
                REALM + "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"" + TestTokens.ISSUER + "\",\"jwks_uri\":\"" + realm
                                + "/certs\",\"token_endpoint\":\"" + realm + "/token\"}"));
        server.createContext(REALM + "/certs", exchange -> {
            asked.incrementAndGet();
            answer(exchange, keys());
        });
        server.createContext("/asked", exchange -> answer(exchange, asked.toString()));
        server.createContext("/leave", exchange -> {
            answer(exchange, "{}");
            new Thread(() -> server.stop(0)).start();
        });
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", realm,
                "quarkus.oidc.public-key", "",
                "kit.test.identity-provider", address);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String keys() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty("throughline.tokens.private-key"));
            RSAPrivateCrtKey key =
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"" + text(key.getModulus())
                    + "\",\"e\":\"" + text(key.getPublicExponent()) + "\"}]}";
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
