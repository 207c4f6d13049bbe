package org.throughline.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.local.sample.Service;

/** A school counselor (or coordinator) with a client app over the API. */
public final class Counselor {

    private static final String REFERRAL = "/v1/referrals/{id}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client client;

    Counselor(Client client) {
        this.client = client;
    }

    /** The student of the roster, with everybody who answers for them. */
    public StudentOnFile find(Case about) {
        List<String> found = search(about).jsonPath().getList("items.id");
        assertThat(found).as("students with this id in the roster").hasSize(1);
        return new StudentOnFile(
                found.get(0),
                read(found.get(0)).then().statusCode(200).extract().jsonPath());
    }

    public Response search(Case about) {
        return client.postBody(Map.of("sourcedId", about.student().sourcedId()), "/v1/students/searches");
    }

    public Response read(String studentId) {
        return client.get("/v1/students/{id}", studentId);
    }

    /** Notes what a teacher, the family or somebody else has seen. */
    public void hear(String source, StudentOnFile student, Case about) {
        Map<String, Object> report = Map.of(
                "source",
                source,
                "domains",
                List.of("SOCIAL_EMOTIONAL"),
                "tier",
                about.need().tier(),
                "strengths",
                "Looks after her little brother; draws well.",
                "concerns",
                "Has been very quiet since the autumn.",
                "observedOn",
                about.today().toString());
        client.postBody(report, "/v1/students/{id}/need-reports", student.id())
                .then()
                .statusCode(201);
    }

    public List<String> sourcesOfReportsOn(StudentOnFile student) {
        return client.get("/v1/students/{id}/need-reports", student.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.source");
    }

    /** Has the agency that stands behind the service asked, by mail, how many places it has. */
    public void askForPlaces(Case about) {
        String service = serviceIds(about.need().category()).get(about.service().sourceId());
        client.postBody(Map.of(), "/v1/services/{id}/capacity-requests", service)
                .then()
                .statusCode(202);
    }

    /** Which services fit and which do not, with the reasons. */
    public JsonPath matchesFor(Case about) {
        Map<String, Object> need = new HashMap<>(Map.of(
                "needCategory", about.need().category(),
                "language", about.need().language(),
                "age", about.student().ageOn(about.today()),
                "schoolSourcedId", about.student().school(),
                "limit", 200));
        about.need().insurance().ifPresent(insurance -> need.put("insurance", insurance));
        return client.postBody(need, "/v1/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The directory's ids of the services in the files, by their id there. */
    public Map<String, String> serviceIds(String category) {
        List<Map<String, Object>> listed = client.get("/v1/services?category={category}&limit=200", category)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return listed.stream().collect(Collectors.toMap(service -> (String) service.get("sourceId"), service ->
                (String) service.get("id")));
    }

    /** A draft for the chosen service, with up to two others as its back-ups. */
    public String draft(StudentOnFile student, Case about) {
        Map<String, String> ids = serviceIds(about.need().category());
        Map<String, Object> draft = Map.of(
                "studentId", student.id(),
                "serviceId", ids.get(about.service().sourceId()),
                "needCategory", about.need().category(),
                "tier", about.need().tier(),
                "reason", "Two reports agree, and the family has asked for it.",
                "backups",
                        about.fitting().stream()
                                .skip(1)
                                .limit(2)
                                .map(Service::sourceId)
                                .map(ids::get)
                                .toList());
        return client.postBody(draft, "/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public JsonPath readiness(String referral) {
        return client.get(REFERRAL + "/readiness", referral)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response send(String referral) {
        return client.post(REFERRAL + "/sending", referral);
    }

    public Response readReferral(String referral) {
        return client.get(REFERRAL, referral);
    }

    public String statusOf(String referral) {
        return readReferral(referral).then().statusCode(200).extract().path("status");
    }

    public Response cancel(String referral, Object body) {
        return client.postBody(body, REFERRAL + "/cancellation", referral);
    }

    /** What this counselor does about consent. */
    public Releases releases() {
        return new Releases(client);
    }

    /** What this counselor knows of how families are reached. */
    Contacts contacts() {
        return new Contacts(client);
    }

    public Response record(String referral, String phase, List<Integer> answers, Case about) {
        return client.postBody(
                Map.of(
                        "referralId", referral,
                        "instrument", "PSC-17",
                        "phase", phase,
                        "answers", answers,
                        "takenOn", about.today().toString()),
                "/v1/measures");
    }

    public List<String> measuresOf(String referral) {
        return measures(referral).getList("items.id");
    }

    /** What changed in the total score from before to after. */
    public Map<String, Object> changeOf(String referral) {
        return measures(referral).<Map<String, Object>>getList("changes").stream()
                .filter(change -> change.get("scale").equals("TOTAL"))
                .findFirst()
                .orElseThrow();
    }

    private JsonPath measures(String referral) {
        return client.get("/v1/measures?referralId={id}", referral)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response journey(String referral) {
        return client.get("/v1/journeys/{id}", referral);
    }

    /** The journey as soon as it is so: facts arrive a moment later. */
    public JsonPath journeyOnce(String referral, Predicate<JsonPath> wanted) {
        return await().atMost(PATIENCE)
                .until(() -> journey(referral), found -> found.statusCode() == 200 && wanted.test(found.jsonPath()))
                .jsonPath();
    }
}
