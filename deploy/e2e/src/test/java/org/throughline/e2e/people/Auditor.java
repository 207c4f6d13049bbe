package org.throughline.e2e.people;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** The custodian of a district's records, who reads what has left it and what was refused. */
public final class Auditor {

    private final Client client;

    Auditor(Client client) {
        this.client = client;
    }

    /** Everything logged about a student, the latest first. */
    public List<LogRow> logOf(StudentOnFile student) {
        return search(student)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .map(LogRow::of)
                .toList();
    }

    /** What was logged of the student for one recipient. */
    public List<LogRow> logOf(StudentOnFile student, String recipient) {
        return logOf(student).stream()
                .filter(row -> row.recipient().equals(recipient))
                .toList();
    }

    public Response search(StudentOnFile student) {
        return client.postBody(Map.of("studentId", student.id()), "/v1/disclosures/searches?limit=200");
    }

    /** Checks the chain over the whole log. */
    public JsonPath verify() {
        return client.postBody(Map.of(), "/v1/disclosures/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Tries what is not an auditor's to do. */
    public Response trySending(String referral) {
        return client.post("/v1/referrals/{id}/sending", referral);
    }
}
