package org.throughline.referral;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.servers.Mailbox;

/** A student's first guardian, who knows what comes by mail or text message and nothing else. */
public final class Signer {

    private final District district;
    private final String student;
    private final JsonPath family;

    /** One of the guardian's contacts, and what it gets. */
    public record Contact(String id, Mailbox mailbox) {}

    public Signer(District district, String student) {
        this.district = district;
        this.student = student;
        this.family = district.admin().get("/v1/students/" + student).jsonPath();
    }

    public String guardian() {
        return family.getString("guardians[0].id");
    }

    /** Asked through this service, the guardian follows the link, types the code, ticks the release and signs. */
    public void signs(String release) {
        signs(release, mail(0), mail(1));
    }

    /** The same, by these two contacts. */
    public void signs(String release, Contact link, Contact code) {
        District.await(() -> asked(request(release, link.id(), code.id())), answer -> answer.statusCode() == 202);
        answers(link, code, "/answer", Map.of("answer", "sign", "release", release));
    }

    /** Asked through this service, the guardian follows the link, types the code, ticks the release and takes it back. */
    public void takesBack(String release, Contact link, Contact code) {
        Map<String, Object> request = new HashMap<>(request(release, link.id(), code.id()));
        request.put("intent", "REVOKE");
        asked(request).then().statusCode(202);
        answers(link, code, "/revocation", Map.of("release", release));
    }

    private static void answers(Contact link, Contact code, String step, Map<String, String> answer) {
        Visit visit = opens(link);
        visit.take("/code", Map.of()).then().statusCode(200);
        visit.take("/verification", Map.of("code", code.mailbox().nextCode()))
                .then()
                .statusCode(200);
        visit.take(step, answer).then().statusCode(200);
    }

    /** The guardian follows the link of the next message there. */
    public static Visit opens(Contact link) {
        Response opened = browser().post(link.mailbox().nextLink());
        opened.then().statusCode(303);
        return new Visit(
                opened.header("Location").replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", ""),
                opened.cookie("throughline-link"));
    }

    /** A browser with an opened link. */
    public record Visit(String page, String cookie) {
        public Response read() {
            return Neighbor.CONSENT
                    .asAnybody()
                    .cookie("throughline-link", cookie)
                    .get(page);
        }

        public Response take(String step, Map<String, String> form) {
            return browser().cookie("throughline-link", cookie).formParams(form).post(page + step);
        }
    }

    /** The counselor's request. Refused for as long as consent-service has not been told of the family. */
    public Response asked(String release) {
        return asked(request(release, email(0), email(1)));
    }

    public Response asked(Map<String, Object> request) {
        return district.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/students/" + student + "/signing-requests");
    }

    public Map<String, Object> request(String release, String linkContact, String codeContact) {
        return Map.of(
                "releaseIds",
                List.of(release),
                "guardianId",
                guardian(),
                "linkContactId",
                linkContact,
                "codeContactId",
                codeContact,
                "language",
                "es");
    }

    /** Id of the guardian's first or second e-mail address. */
    public String email(int number) {
        return mail(number).id();
    }

    public Mailbox mailbox(int number) {
        return mail(number).mailbox();
    }

    public Contact mail(int number) {
        Map<String, String> contact = contacts("EMAIL").get(number);
        return new Contact(contact.get("id"), new Mailbox(contact.get("value")));
    }

    /** One that was written with its country. */
    public Contact telephone(int number) {
        Map<String, String> contact = contacts("PHONE").get(number);
        String digits = contact.get("value").replaceAll("[^0-9]", "");
        return new Contact(contact.get("id"), new Mailbox(digits + "@sms.gateway.test"));
    }

    private List<Map<String, String>> contacts(String kind) {
        return family.getList("guardians[0].contacts.findAll { it.kind == '" + kind + "' }");
    }

    private static RequestSpecification browser() {
        return Neighbor.CONSENT.asAnybody().contentType(ContentType.URLENC).formParam("lang", "es");
    }
}
