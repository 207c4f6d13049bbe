package org.throughline.consent;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.servers.Mailbox;

/** A student and a parent with two mailboxes and two telephones, who acts only through what comes there. */
public final class Family {
    private final District district;
    private final UUID student = UUID.randomUUID();
    private final UUID parent = UUID.randomUUID();
    private final Mailbox mail = new Mailbox("p-" + parent + "@family.test");
    private final Mailbox otherMail = new Mailbox("q-" + parent + "@family.test");

    Family(District district) {
        this.district = district;
    }

    public UUID student() {
        return student;
    }

    public UUID parent() {
        return parent;
    }

    /** Where links come. */
    public Mailbox mail() {
        return mail;
    }

    /** Where codes come. */
    public Mailbox otherMail() {
        return otherMail;
    }

    /** The first or the second number of the parent's, long enough that no other family draws it. */
    public String number(int which) {
        long own = Math.floorMod(parent.getLeastSignificantBits(), 900_000_000L) * 10 + which;
        return "+1555" + (1_000_000_000L + own);
    }

    /** What it gets, where the gateway hands it over. */
    public Mailbox telephone(int which) {
        return new Mailbox(number(which).substring(1) + "@sms.gateway.test");
    }

    /** By text message alone: the link to the first number, the code to the second. */
    public Map<String, Object> textedRequest(UUID... releases) {
        Map<String, Object> body = signingRequest(releases);
        body.put("link", texted(number(0)));
        body.put("code", texted(number(1)));
        return body;
    }

    public static Map<String, Object> texted(String number) {
        return contact("SMS", number);
    }

    public Map<String, Object> signingRequest(UUID... releases) {
        return signingRequest(otherMail.address(), releases);
    }

    public Map<String, Object> signingRequest(String codeAddress, UUID... releases) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("releaseIds", Arrays.stream(releases).map(UUID::toString).toList());
        body.put("signerId", parent.toString());
        body.put("signerName", "Ana Prueba");
        body.put("studentName", "Luz Prueba");
        body.put("language", "es");
        body.put("link", contact("MAIL", mail.address()));
        body.put("code", contact("MAIL", codeAddress));
        return body;
    }

    /** The parent, who is there to sign. */
    public Map<String, Object> attendee() {
        return attendee(parent);
    }

    public Map<String, Object> attendee(UUID signer) {
        return Map.of(
                "signerId",
                signer.toString(),
                "signerName",
                "Ana Prueba",
                "studentName",
                "Luz Prueba",
                "language",
                "es");
    }

    private static Map<String, Object> contact(String channel, String address) {
        return Map.of(
                "channel",
                channel,
                "address",
                address,
                "contactId",
                UUID.nameUUIDFromBytes(address.getBytes()).toString(),
                "recordedAt",
                Instant.parse("2025-01-01T00:00:00Z").toString());
    }

    /** Sends the releases to the parent; gives the path of the link that came by mail. */
    public String receiveLink(UUID... releases) {
        district.asService()
                .body(signingRequest(releases))
                .post("/v1/signings")
                .then()
                .statusCode(201);
        return mail.nextLink();
    }

    /** A link to take releases back; gives its path. */
    public String receiveRevocationLink(UUID... releases) {
        Map<String, Object> body = signingRequest(releases);
        body.put("intent", "REVOKE");
        district.asService().body(body).post("/v1/signings").then().statusCode(201);
        return mail.nextLink();
    }

    /** Opens the link and shows the code that came the other way. */
    public Visitor verified(String link) {
        return verified(link, otherMail);
    }

    /** @param codes where the code comes */
    public Visitor verified(String link, Mailbox codes) {
        Visitor visitor = open(link);
        visitor.post("code").then().statusCode(200);
        visitor.post("verification", "code", codes.nextCode()).then().statusCode(200);
        return visitor;
    }

    /** Opens the link: a browser with the session's cookie. */
    public Visitor open(String link) {
        Response opened = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("lang", "es")
                .post(link);
        opened.then().statusCode(303);
        return new Visitor(
                opened.header("Location").replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", ""),
                opened.cookie("throughline-link"));
    }

    /** A release to this agency, drafted and signed. */
    public UUID signed(UUID agency, String... categories) {
        UUID release = district.draft(this, agency, categories);
        sign(release);
        return release;
    }

    /** All the way: link, code, every box ticked, signed. */
    public void sign(UUID... releases) {
        Visitor visitor = verified(receiveLink(releases));
        visitor.answer("sign", releases).then().statusCode(200);
    }

    /** A browser in a session of an opened link. */
    public record Visitor(String path, String cookie) {
        private RequestSpecification browser() {
            return given().cookie("throughline-link", cookie).redirects().follow(false);
        }

        public Response get(String query) {
            return browser().get(path + query);
        }

        public Response post(String step, String... field) {
            return postIn("es", step, field);
        }

        public Response postIn(String language, String step, String... field) {
            RequestSpecification form =
                    browser().contentType(ContentType.URLENC).formParam("lang", language);
            return (field.length == 0 ? form : form.formParam(field[0], field[1])).post(path + "/" + step);
        }

        public Response answer(String answer, UUID... ticked) {
            return answer(Map.of(), answer, ticked);
        }

        /** @param more fields of the form besides */
        public Response answer(Map<String, String> more, String answer, UUID... ticked) {
            return browser()
                    .contentType(ContentType.URLENC)
                    .formParams(more)
                    .formParam("lang", "es")
                    .formParam("answer", answer)
                    .formParam("release", List.of(ticked).toArray())
                    .post(path + "/answer");
        }
    }
}
