package org.throughline.referral;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.servers.Mailbox;

/** A student's first guardian, who knows what comes by mail and nothing else. */
public final class Signer {

    private final District district;
    private final String student;
    private final JsonPath family;

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
        District.await(() -> asked(release), answer -> answer.statusCode() == 202);
        String link = mailbox(0).nextLink();
        Response opened = browser().post(link);
        opened.then().statusCode(303);
        String page =
                opened.header("Location").replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
        String cookie = opened.cookie("throughline-link");
        browser().cookie("throughline-link", cookie).post(page + "/code").then().statusCode(200);
        browser()
                .cookie("throughline-link", cookie)
                .formParam("code", mailbox(1).nextCode())
                .post(page + "/verification")
                .then()
                .statusCode(200);
        browser()
                .cookie("throughline-link", cookie)
                .formParam("answer", "sign")
                .formParam("release", release)
                .post(page + "/answer")
                .then()
                .statusCode(200);
    }

    /** The counselor's request. Refused for as long as consent-service has not been told of the family. */
    public Response asked(String release) {
        return district.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(request(release, email(0), email(1)))
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
        return contacts("EMAIL").get(number).get("id");
    }

    public String phone() {
        return contacts("PHONE").get(0).get("id");
    }

    public Mailbox mailbox(int number) {
        return new Mailbox(contacts("EMAIL").get(number).get("value"));
    }

    private List<Map<String, String>> contacts(String kind) {
        return family.getList("guardians[0].contacts.findAll { it.kind == '" + kind + "' }");
    }

    private static RequestSpecification browser() {
        return Neighbor.CONSENT.asAnybody().contentType(ContentType.URLENC).formParam("lang", "es");
    }
}
