package org.throughline.referral.family;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.referral.District;
import org.throughline.referral.roster.RosterZip;
import org.throughline.servers.Mailbox;

/** A mother with mail addresses and telephones of her own, and what the staff makes of them over HTTP. */
final class StaffContact {

    final District district;
    final String student;

    private StaffContact(District district) {
        this.district = district;
        this.student = district.student("s1");
    }

    /** Two mail addresses and a telephone. */
    static StaffContact onFile() {
        District district = new District();
        district.register();
        district.importRoster(sheet(district));
        return new StaffContact(district);
    }

    /** Two telephones and nothing else: the second is recorded by the counselor and confirmed. */
    static StaffContact withoutMail() {
        District district = new District();
        district.register();
        district.importRoster(sheet(district)
                .change("guardians.csv", firstMail(district), "")
                .change("guardians.csv", workMail(district), ""));
        StaffContact family = new StaffContact(district);
        String second =
                family.add(district.counselor(), "PHONE", family.e164(1)).path("id");
        family.confirm(district.admin(), second).then().statusCode(200);
        family.telephone(0).next();
        return family;
    }

    /** The district's roster as it was imported, to be changed and imported again. */
    RosterZip sheet() {
        return sheet(district);
    }

    private static RosterZip sheet(District district) {
        return RosterZip.version11()
                .withMailboxesOf(district.code)
                .change("guardians.csv", "+1 555 010 0001", number(district, 0));
    }

    /** As a sheet writes it; long enough that it is nobody else's. */
    String number(int which) {
        return number(district, which);
    }

    private static String number(District district, int which) {
        long own = Math.floorMod(district.tenant.getLeastSignificantBits(), 1_000_000_000L) * 10 + which;
        return "+1 555 %06d %04d".formatted(own / 10_000, own % 10_000);
    }

    String e164(int which) {
        return number(which).replace(" ", "");
    }

    Mailbox telephone(int which) {
        return new Mailbox(e164(which).substring(1) + "@sms.gateway.test");
    }

    Mailbox firstMail() {
        return new Mailbox(firstMail(district));
    }

    private static String firstMail(District district) {
        return "luz." + district.code + "@families.test";
    }

    Mailbox workMail() {
        return new Mailbox(workMail(district));
    }

    private static String workMail(District district) {
        return "luz." + district.code + "@work.test";
    }

    String guardian() {
        return family().jsonPath().getString("guardians[0].id");
    }

    List<String> values() {
        return family().jsonPath().getList("guardians[0].contacts.value");
    }

    /** Of the first with this value. */
    String id(String value) {
        return family().jsonPath().getString("guardians[0].contacts.find { it.value == '" + value + "' }.id");
    }

    Response read(String contact) {
        return district.counselor().get(path(contact));
    }

    Response add(RequestSpecification by, String kind, String value) {
        return by.contentType(ContentType.JSON)
                .body(Map.of("guardianId", guardian(), "kind", kind, "value", value, "howLearned", "ON_A_FORM"))
                .post("/v1/students/" + student + "/contact-points");
    }

    Response replace(RequestSpecification by, String contact, String value) {
        return by.contentType(ContentType.JSON)
                .header("If-Match", read(contact).header("ETag"))
                .body(Map.of("value", value, "howLearned", "TOLD_IN_PERSON"))
                .post(path(contact) + "/replacement");
    }

    Response retire(RequestSpecification by, String contact) {
        return by.contentType(ContentType.JSON)
                .header("If-Match", read(contact).header("ETag"))
                .body(Map.of("howLearned", "NOT_REACHED"))
                .post(path(contact) + "/retirement");
    }

    Response confirm(RequestSpecification by, String contact) {
        return by.contentType(ContentType.JSON).body(Map.of()).post(path(contact) + "/confirmation");
    }

    String path(String contact) {
        return "/v1/students/" + student + "/contact-points/" + contact;
    }

    /** What a refusal says, without its trace's number, in which any four digits may stand. */
    static String said(Response refused) {
        Map<String, Object> problem = new HashMap<>(refused.jsonPath().getMap(""));
        problem.remove("traceId");
        return problem.toString();
    }

    private Response family() {
        return district.admin().get("/v1/students/" + student);
    }
}
