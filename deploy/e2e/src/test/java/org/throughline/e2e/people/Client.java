package org.throughline.e2e.people;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.throughline.local.api.SignIn;
import org.throughline.local.api.Tokens;

/** A client app in somebody's hands: it signs in, names every write by a key, and asks again when told to come back later. */
public final class Client {

    private static final int COME_BACK_LATER = 503;
    private static final int TRIES = 20;

    private final URI gateway;
    private final Supplier<RequestSpecification> identity;

    private Client(URI gateway, Supplier<RequestSpecification> identity) {
        this.gateway = gateway;
        this.identity = identity;
    }

    static Client of(URI gateway, Tokens tokens, SignIn who) {
        return new Client(gateway, () -> given().auth().preemptive().oauth2(tokens.of(who)));
    }

    static Client withToken(URI gateway, String token) {
        return new Client(gateway, () -> given().auth().preemptive().oauth2(token));
    }

    static Client withoutToken(URI gateway) {
        return new Client(gateway, () -> given());
    }

    public Response get(String path, Object... parts) {
        return patiently(() -> request().get(path, parts));
    }

    public Response post(String path, Object... parts) {
        RequestSpecification request = named();
        return patiently(() -> request.post(path, parts));
    }

    public Response postBody(Object body, String path, Object... parts) {
        RequestSpecification request = named().body(body);
        return patiently(() -> request.post(path, parts));
    }

    private RequestSpecification named() {
        return request().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private RequestSpecification request() {
        return identity.get()
                .baseUri(gateway.toString())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    private static Response patiently(Supplier<Response> call) {
        Response response = call.get();
        for (int tries = 1; response.statusCode() == COME_BACK_LATER && tries < TRIES; tries++) {
            pause();
            response = call.get();
        }
        return response;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
