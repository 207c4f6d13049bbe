package org.throughline.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/** An agreement from its draft to its end, over the API and with the real database. */
@QuarkusTest
class AgreementTest {

    private TestDistrict district;
    private UUID agency;
    private String organization;
    private String service;
    private LocalDate today;

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        agency = district.linkedAgency("o1");
        organization = district.idOf("organizations", "o1");
        service = district.idOf("services", "s1");
        today = LocalDate.now(ZoneId.of("America/Chicago"));
    }

    private Map<String, Object> terms(LocalDate first, LocalDate last) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("firstDay", first.toString());
        terms.put("lastDay", last.toString());
        terms.put("renewalNoticeDays", 30);
        terms.put(
                "responsibilities",
                List.of(
                        Map.of("side", "DISTRICT", "role", "Principal", "text", "Keeps a confidential room free."),
                        Map.of("side", "PARTNER", "role", "Clinical director", "text", "Supervises on site.")));
        terms.put(
                "goals",
                List.of(Map.of(
                        "text", "Fewer days missed", "improvementPlanGoal", "Attendance", "school", "school-7")));
        terms.put("serviceIds", List.of(service));
        terms.put("dataSharing", Map.of("categories", List.of("ATTENDANCE"), "purposes", List.of("SERVICE_DELIVERY")));
        terms.put("compliance", compliance(today.plusDays(100)));
        return terms;
    }

    private static Map<String, Object> compliance(LocalDate insuredUntil) {
        return Map.of(
                "evidence",
                List.of(Map.of(
                        "kind", "LIABILITY_INSURANCE", "reference", "P-100", "validUntil", insuredUntil.toString())),
                "checklist",
                List.of());
    }

    private ValidatableResponse draft(Map<String, Object> terms) {
        return json(district.as("coordinator"))
                .body(Map.of("organizationId", organization, "terms", terms))
                .post("/v1/agreements")
                .then();
    }

    private String drafted() {
        return draft(terms(today, today.plusDays(200)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.contentType("application/json");
    }

    private ValidatableResponse act(String id, String verb) {
        return json(district.as("coordinator"))
                .post("/v1/agreements/" + id + "/" + verb)
                .then();
    }

    private ValidatableResponse sign(RequestSpecification as, String id, String side) {
        return sign(as, id, side, today);
    }

    private static ValidatableResponse sign(RequestSpecification as, String id, String side, LocalDate day) {
        return json(as).body(
                        Map.of("side", side, "signer", "A. Signer", "function", "Director", "signedOn", day.toString()))
                .post("/v1/agreements/" + id + "/signatures")
                .then();
    }

    private ValidatableResponse signOnPaper(String id, String evidence) {
        return json(district.as("district-admin"))
                .body(Map.of(
                        "side", "PARTNER",
                        "signer", "A. Signer",
                        "function", "Director",
                        "signedOn", today.toString(),
                        "evidence", evidence))
                .post("/v1/agreements/" + id + "/signatures")
                .then();
    }

    private String signed() {
        String id = drafted();
        act(id, "proposal").statusCode(200);
        sign(TestDistrict.agency("agency-admin", agency), id, "PARTNER").statusCode(200);
        sign(district.as("district-admin"), id, "DISTRICT").statusCode(200).body("state", equalTo("ACTIVE"));
        return id;
    }

    private ValidatableResponse eligibility() {
        return district.as("counselor")
                .get("/v1/organizations/" + organization + "/referral-eligibility?serviceId=" + service)
                .then()
                .statusCode(200);
    }

    private void blockFrom(LocalDate day) {
        json(district.as("district-admin"))
                .body(Map.of("gates", List.of(Map.of("gate", "AGREEMENT", "blockFrom", day.toString()))))
                .put("/v1/gates")
                .then()
                .statusCode(200);
    }

    @Test
    void aPartnerReceivesReferralsOnceItsAgreementIsSignedByBothSides() {
        blockFrom(today);
        String id = drafted();
        eligibility()
                .body("mayReceive", equalTo(false))
                .body("gate", equalTo("BLOCK"))
                .body("reasons.code", contains("AGREEMENT_NOT_SIGNED"));
        act(id, "proposal")
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("agencyId", equalTo(agency.toString()));
        sign(district.as("district-admin"), id, "DISTRICT").statusCode(200).body("state", equalTo("PROPOSED"));

        sign(TestDistrict.agency("agency-admin", agency), id, "PARTNER")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("dues.kind", contains("EVIDENCE", "RENEWAL", "EVALUATION"));

        eligibility().body("mayReceive", equalTo(true)).body("reasons", empty());
    }

    @Test
    void withoutADateTheGateOnlyWarns() {
        eligibility()
                .body("mayReceive", equalTo(true))
                .body("gate", equalTo("WARN"))
                .body("reasons.code", contains("NO_AGREEMENT"));
        blockFrom(today.plusDays(1));

        eligibility().body("mayReceive", equalTo(true)).body("gate", equalTo("WARN"));
    }

    @Test
    void aGateIsDatedOnce() {
        json(district.as("district-admin"))
                .body(Map.of(
                        "gates",
                        List.of(
                                Map.of("gate", "AGREEMENT", "blockFrom", today.toString()),
                                Map.of("gate", "AGREEMENT"))))
                .put("/v1/gates")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/gates/1"))
                .body("errors.code", contains("DUPLICATE"));
    }

    @Test
    void gatesAreChangedByWhoReadThem() {
        district.as("counselor")
                .get("/v1/gates")
                .then()
                .header("ETag", "\"0\"")
                .body("gates.mode", contains("WARN", "WARN", "WARN"));
        json(district.as("district-admin"))
                .header("If-Match", "\"1\"")
                .body(Map.of("gates", List.of()))
                .put("/v1/gates")
                .then()
                .statusCode(412);
        blockFrom(today);

        json(district.as("district-admin"))
                .body(Map.of("gates", List.of()))
                .put("/v1/gates")
                .then()
                .statusCode(428);
        json(district.as("district-admin"))
                .header("If-Match", "\"1\"")
                .body(Map.of("gates", List.of()))
                .put("/v1/gates")
                .then()
                .statusCode(200)
                .body("gates.blockFrom", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void anExpiredInsuranceIsAReasonUntilANewOneIsShown() {
        String id = signed();
        follow(id, "\"4\"", today.minusDays(1)).statusCode(200);
        eligibility()
                .body("reasons.code", contains("EVIDENCE_EXPIRED"))
                .body("reasons.subject", contains("LIABILITY_INSURANCE"));

        follow(id, "\"4\"", today.plusDays(300)).statusCode(412);
        follow(id, "\"5\"", today.plusDays(300)).statusCode(200);

        eligibility().body("reasons", empty());
    }

    @Test
    void whatTheDistrictAsksOfEveryAgreementIsMissingUntilItIsShown() {
        blockFrom(today);
        String id = signed();
        eligibility().body("mayReceive", equalTo(true));
        agreed().body("items.id", contains(service));

        json(district.as("district-admin"))
                .body(Map.of("requiredEvidence", List.of("LIABILITY_INSURANCE", "BACKGROUND_CHECKS", "LICENSE")))
                .put("/v1/agreement-settings")
                .then()
                .statusCode(200);

        eligibility()
                .body("mayReceive", equalTo(false))
                .body("reasons.code", contains("EVIDENCE_MISSING", "EVIDENCE_MISSING"))
                .body("reasons.subject", contains("BACKGROUND_CHECKS", "LICENSE"));
        agreed().body("items", empty());
        json(district.as("coordinator"))
                .header("If-Match", "\"4\"")
                .body(Map.of(
                        "evidence",
                        List.of(evidence("LIABILITY_INSURANCE"), evidence("BACKGROUND_CHECKS"), evidence("LICENSE")),
                        "checklist",
                        List.of()))
                .put("/v1/agreements/" + id + "/compliance")
                .then()
                .statusCode(200);
        eligibility().body("mayReceive", equalTo(true)).body("reasons", empty());
        agreed().body("items.id", contains(service));
    }

    private Map<String, Object> evidence(String kind) {
        return Map.of(
                "kind",
                kind,
                "reference",
                "P-100",
                "validUntil",
                today.plusDays(100).toString());
    }

    private ValidatableResponse agreed() {
        return json(district.as("counselor"))
                .body(Map.of("partner", Map.of("validAgreement", true)))
                .post("/v1/services/searches")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse follow(String id, String ifMatch, LocalDate insuredUntil) {
        return json(district.as("coordinator"))
                .header("If-Match", ifMatch)
                .body(compliance(insuredUntil))
                .put("/v1/agreements/" + id + "/compliance")
                .then();
    }

    @Test
    void anAgencySeesWhatIsProposedToItAndSignsForItsOwnSideOnly() {
        String id = drafted();
        TestDistrict.agency("agency-admin", agency)
                .get("/v1/agreements/" + id)
                .then()
                .statusCode(404);
        act(id, "proposal").statusCode(200);

        TestDistrict.agency("agency-staff", agency)
                .get("/v1/agreements")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        TestDistrict.agency("agency-admin", UUID.randomUUID())
                .get("/v1/agreements/" + id)
                .then()
                .statusCode(404);
        sign(TestDistrict.agency("agency-admin", UUID.randomUUID()), id, "PARTNER")
                .statusCode(404);
        sign(TestDistrict.agency("agency-admin", agency), id, "DISTRICT").statusCode(403);
        TestDistrict.registered()
                .as("coordinator")
                .get("/v1/agreements/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasProposedIsRewrittenOnlyAfterItWasTakenBack() {
        String id = drafted();
        act(id, "proposal").statusCode(200);
        rewrite(id, "\"2\"").statusCode(409).body("type", equalTo("urn:throughline:problem:agreement-state"));
        act(id, "proposal").statusCode(409);
        act(id, "withdrawal").statusCode(200).body("state", equalTo("DRAFT"));

        rewrite(id, null).statusCode(428);
        rewrite(id, "\"3\"").statusCode(200).body("terms.renewalNoticeDays", equalTo(30));
    }

    @Test
    void aDistrictThatRecordsThePartnersSignatureSaysWhereThePaperIs() {
        String id = drafted();
        act(id, "proposal").statusCode(200);

        sign(district.as("district-admin"), id, "PARTNER")
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
        signOnPaper(id, " ").statusCode(422).body("errors.pointer", contains("/evidence"));
        signOnPaper(id, "file 12")
                .statusCode(200)
                .body("signatures[0].side", equalTo("PARTNER"))
                .body("signatures[0].signer", equalTo("A. Signer"))
                .body("signatures[0].evidence", equalTo("file 12"));
        sign(district.as("district-admin"), id, "DISTRICT")
                .statusCode(200)
                .body("signatures[1].evidence", nullValue())
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    void whatBindsOneSideOnlyIsNotProposed() {
        Map<String, Object> oneSided = terms(today, today.plusDays(200));
        oneSided.put(
                "responsibilities",
                List.of(Map.of("side", "PARTNER", "role", "Clinical director", "text", "Supervises on site.")));
        String id = draft(oneSided).statusCode(201).extract().path("id");

        act(id, "proposal").statusCode(409).body("type", equalTo("urn:throughline:problem:agreement-one-sided"));
        rewrite(id, "\"1\"").statusCode(200);
        act(id, "proposal").statusCode(200);
    }

    @Test
    void aDraftIsThrownAwayAndAProposalOnlyAfterItWasTakenBack() throws IOException {
        String id = drafted();
        act(id, "proposal").statusCode(200);
        act(id, "discarding").statusCode(409).body("type", equalTo("urn:throughline:problem:agreement-state"));
        act(id, "withdrawal").statusCode(200);

        act(id, "discarding").statusCode(200).body("state", equalTo("DISCARDED"));
        act(id, "discarding").statusCode(409);
        act(id, "proposal").statusCode(409);
        rewrite(id, "\"4\"").statusCode(409);
        eligibility().body("reasons.code", contains("NO_AGREEMENT"));
        district.as("coordinator").get("/v1/agreements/" + id).then().body("state", equalTo("DISCARDED"));
        assertThat(PublishedFacts.of(id, 4))
                .extracting(fact -> fact.type().replaceAll(".*directory\\.", ""))
                .containsExactly(
                        "agreement.changed.v1",
                        "agreement.changed.v1",
                        "agreement.changed.v1",
                        "agreement.discarded.v1");
    }

    @Test
    void aDraftThatWasReadIsTakenBack() {
        String id = drafted();
        Map<String, Object> read = asRead(id);

        sendBack(id, "\"1\"", read).statusCode(200);
        assertThat(asRead(id)).isEqualTo(read);
        sendBack(id, "\"2\"", Map.of("terms", read.get("terms"))).statusCode(200);
        assertThat(asRead(id)).isEqualTo(read);

        for (String same : List.of("id", "organizationId", "renews")) {
            Map<String, Object> another = new HashMap<>(read);
            another.put(same, UUID.randomUUID().toString());
            sendBack(id, "\"3\"", another).statusCode(422).body("errors.pointer", contains("/" + same));
        }
        Object compliance = ((Map<?, ?>) read.get("terms")).get("compliance");
        json(district.as("coordinator"))
                .header("If-Match", "\"3\"")
                .body(compliance)
                .put("/v1/agreements/" + id + "/compliance")
                .then()
                .statusCode(200)
                .body("terms.compliance", equalTo(compliance));
    }

    private Map<String, Object> asRead(String id) {
        return district.as("coordinator")
                .get("/v1/agreements/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
    }

    private ValidatableResponse sendBack(String id, String ifMatch, Map<String, Object> read) {
        return json(district.as("coordinator"))
                .header("If-Match", ifMatch)
                .body(read)
                .put("/v1/agreements/" + id)
                .then();
    }

    private ValidatableResponse rewrite(String id, String ifMatch) {
        return json(district.as("coordinator"))
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("terms", terms(today, today.plusDays(250))))
                .put("/v1/agreements/" + id)
                .then();
    }

    @Test
    void aDraftWithNobodyOrNothingOfTheDirectoryIsRefusedAndSaysWhere() {
        json(district.as("coordinator"))
                .body(Map.of("organizationId", UUID.randomUUID(), "terms", terms(today, today)))
                .post("/v1/agreements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organizationId"));
        Map<String, Object> foreign = terms(today, today);
        foreign.put("serviceIds", List.of(service, district.idOf("services", "s2")));
        draft(foreign).statusCode(422).body("errors.pointer", contains("/terms/serviceIds/1"));
        foreign.put("serviceIds", List.of(district.idOf("services", "s2"), service));
        json(district.as("coordinator"))
                .header("If-Match", "\"1\"")
                .body(Map.of("terms", foreign))
                .put("/v1/agreements/" + drafted())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/terms/serviceIds/0"));
        Map<String, Object> withoutNotice = terms(today, today);
        withoutNotice.remove("renewalNoticeDays");
        draft(withoutNotice).statusCode(422).body("errors.pointer", contains("/terms/renewalNoticeDays"));
        draft(terms(today, today.minusDays(1))).statusCode(422).body("errors.pointer", contains("/terms/lastDay"));
    }

    @Test
    void aTextThatCannotBeKeptIsRefusedWithItsPlaceAndLinesAreKept() {
        Map<String, Object> unkept = terms(today, today.plusDays(9));
        unkept.put(
                "goals",
                List.of(Map.of(
                        "text", "Fewer days missed", "improvementPlanGoal", "Attendance", "measure", "a\u0000b")));
        draft(unkept).statusCode(422).body("errors.pointer", contains("/terms/goals/0/measure"));
        json(district.as("district-admin"))
                .body(Map.of(
                        "side", "DISTRICT", "signer", "A\u0000", "function", "Director", "signedOn", today.toString()))
                .post("/v1/agreements/" + drafted() + "/signatures")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/signer"));

        unkept.put(
                "goals",
                List.of(Map.of("text", "Fewer days\nmissed", "improvementPlanGoal", "Attendance", "measure", "a\tb")));
        draft(unkept).statusCode(201).body("terms.goals[0].text", equalTo("Fewer days\nmissed"));
    }

    @Test
    void theSameDraftIsMadeOnce() {
        Map<String, Object> body = Map.of("organizationId", organization, "terms", terms(today, today.plusDays(9)));
        String first = json(district.as("coordinator"))
                .header("Idempotency-Key", "k1")
                .body(body)
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        json(district.as("coordinator"))
                .header("Idempotency-Key", "k1")
                .body(body)
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        district.as("coordinator").get("/v1/agreements").then().body("items", hasSize(1));
    }

    @Test
    void whatFallsDueIsFoundInPages() {
        signed();
        String dueSoon = draft(terms(today, today.plusDays(20))).extract().path("id");
        act(dueSoon, "proposal").statusCode(200);
        signOnPaper(dueSoon, "file 12").statusCode(200);
        sign(district.as("district-admin"), dueSoon, "DISTRICT").statusCode(200).body("state", equalTo("RENEWAL_DUE"));

        district.as("coordinator").get("/v1/agreements?dueBy=" + today).then().body("items.id", contains(dueSoon));
        String cursor = district.as("coordinator")
                .get("/v1/agreements?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("cursor");
        district.as("coordinator")
                .queryParam("cursor", cursor)
                .get("/v1/agreements?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(dueSoon));
    }

    private String signed(Map<String, Object> terms, String renews) {
        String id = draftRenewing(renews, terms).statusCode(201).extract().path("id");
        act(id, "proposal").statusCode(200);
        signOnPaper(id, "file 12").statusCode(200);
        sign(district.as("district-admin"), id, "DISTRICT").statusCode(200);
        return id;
    }

    private ValidatableResponse draftRenewing(String renews, Map<String, Object> terms) {
        Map<String, Object> body = new HashMap<>(Map.of("organizationId", organization, "terms", terms));
        if (renews != null) {
            body.put("renews", renews);
        }
        return json(district.as("coordinator"))
                .body(body)
                .post("/v1/agreements")
                .then();
    }

    private ValidatableResponse read(String id) {
        return district.as("coordinator").get("/v1/agreements/" + id).then().statusCode(200);
    }

    @Test
    void whatASignedAgreementRenewsIsNotDueForRenewalAnyMore() {
        String before = signed(terms(today, today.plusDays(20)), null);
        Map<String, Object> next = terms(today.plusDays(21), today.plusDays(200));
        String after = draftRenewing(before, next).statusCode(201).extract().path("id");
        read(before).body("state", equalTo("RENEWAL_DUE")).body("renewedBy", nullValue());
        act(after, "proposal").statusCode(200);
        read(before)
                .body("state", equalTo("RENEWAL_DUE"))
                .body("renewedBy", equalTo(after))
                .body("dues.kind", hasItem("RENEWAL"));
        listed(district.as("coordinator"), "dueBy=" + today).body("items.id", contains(before));
        signOnPaper(after, "file 13").statusCode(200);

        sign(district.as("district-admin"), after, "DISTRICT").statusCode(200).body("state", equalTo("SIGNED"));

        read(before)
                .body("state", equalTo("ACTIVE"))
                .body("renewedBy", equalTo(after))
                .body("dues.kind", contains("EVALUATION", "EVIDENCE"));
        TestDistrict.agency("agency-staff", agency)
                .get("/v1/agreements/" + before)
                .then()
                .body("renewedBy", equalTo(after));
        listed(district.as("coordinator"), "dueBy=" + today).body("items", empty());
        listed(district.as("coordinator"), "dueBy=" + today.plusDays(20)).body("items.id", contains(before));
        listed(district.as("coordinator"), "state=RENEWAL_DUE").body("items", empty());
        listed(district.as("coordinator"), "state=ACTIVE").body("items.id", contains(before));
    }

    @Test
    void aRenewalThatWasEndedBeforeItBeganRenewsNothing() {
        String before = signed(terms(today, today.plusDays(20)), null);
        String after = signed(terms(today.plusDays(21), today.plusDays(200)), before);
        read(before).body("state", equalTo("ACTIVE"));

        json(district.as("district-admin"))
                .body(Map.of("by", "PARTNER", "reason", "FUNDING_ENDED", "effectiveFrom", today.toString()))
                .post("/v1/agreements/" + after + "/termination")
                .then()
                .statusCode(200);

        read(before).body("state", equalTo("RENEWAL_DUE")).body("dues.kind", hasItem("RENEWAL"));
        listed(district.as("coordinator"), "dueBy=" + today).body("items.id", contains(before));
    }

    @Test
    void whatWasNeverProposedIsNotRenewed() {
        String draft = drafted();
        String discarded = drafted();
        act(discarded, "discarding").statusCode(200);

        for (String renews : List.of(draft, discarded)) {
            draftRenewing(renews, terms(today, today.plusDays(9)))
                    .statusCode(422)
                    .body("errors.pointer", contains("/renews"))
                    .body("errors.code", contains("NOT_PROPOSED"));
        }
    }

    private static Map<String, Object> checklist(LocalDate... done) {
        return Map.of(
                "evidence",
                List.of(),
                "checklist",
                Stream.of(done)
                        .map(day ->
                                Map.of("requirement", "Fire drill held", "due", "2026-01-10", "done", day.toString()))
                        .toList());
    }

    @Test
    void aLineOfTheChecklistIsDoneTodayOrEarlier() {
        Map<String, Object> early = terms(today, today.plusDays(200));
        early.put("compliance", checklist(today.minusDays(1), today.plusDays(1)));
        draft(early)
                .statusCode(422)
                .body("errors.pointer", contains("/terms/compliance/checklist/1/done"))
                .body("errors.code", contains("IN_THE_FUTURE"));
        String draft = drafted();
        json(district.as("coordinator"))
                .header("If-Match", "\"1\"")
                .body(Map.of("terms", early))
                .put("/v1/agreements/" + draft)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/terms/compliance/checklist/1/done"));
        follow(draft, checklist(today.plusDays(1)))
                .statusCode(422)
                .body("errors.pointer", contains("/checklist/0/done"))
                .body("errors.code", contains("IN_THE_FUTURE"));

        follow(draft, checklist(today, today.minusDays(1))).statusCode(200);
    }

    private ValidatableResponse follow(String id, Map<String, Object> compliance) {
        return json(district.as("coordinator"))
                .header("If-Match", "\"1\"")
                .body(compliance)
                .put("/v1/agreements/" + id + "/compliance")
                .then();
    }

    @Test
    void whatIsYetToBeSignedOrEvaluatedIsRefusedAtItsDay() {
        String id = drafted();
        act(id, "proposal").statusCode(200);
        sign(TestDistrict.agency("agency-admin", agency), id, "PARTNER", today.plusDays(1))
                .statusCode(422)
                .body("errors.pointer", contains("/signedOn"))
                .body("errors.code", contains("IN_THE_FUTURE"));
        sign(TestDistrict.agency("agency-admin", agency), id, "PARTNER", today.minusDays(1))
                .statusCode(200)
                .body("signatures.signedOn", contains(today.minusDays(1).toString()));
        sign(district.as("district-admin"), id, "DISTRICT").statusCode(200);

        json(district.as("coordinator"))
                .header("If-Match", "\"4\"")
                .body(evaluation(today.plusDays(1)))
                .put("/v1/agreements/" + id + "/evaluation")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evaluatedOn"))
                .body("errors.code", contains("IN_THE_FUTURE"));
    }

    private static Map<String, Object> evaluation(LocalDate day) {
        return Map.of(
                "evaluatedOn",
                day.toString(),
                "attainments",
                List.of("PARTLY_REACHED"),
                "recommendation",
                "RENEW_WITH_CHANGES",
                "summary",
                "Better mornings.");
    }

    private ValidatableResponse listed(RequestSpecification as, String query) {
        return as.get("/v1/agreements?" + query).then().statusCode(200);
    }

    @Test
    void theyAreFoundByWhereTheyStandToday() {
        String active = signed();
        String draft = drafted();
        String proposed = drafted();
        act(proposed, "proposal").statusCode(200);
        String discarded = drafted();
        act(discarded, "discarding").statusCode(200);
        String second = signed();

        listed(district.as("coordinator"), "state=ACTIVE").body("items.id", contains(active, second));
        listed(district.as("coordinator"), "state=DRAFT").body("items.id", contains(draft));
        listed(district.as("coordinator"), "state=DISCARDED").body("items.id", contains(discarded));
        listed(district.as("coordinator"), "state=EXPIRED").body("items", empty());
        listed(district.as("coordinator"), "limit=10").body("items.id", contains(active, draft, proposed, second));
        listed(TestDistrict.agency("agency-staff", agency), "state=PROPOSED").body("items.id", contains(proposed));

        String cursor = listed(district.as("coordinator"), "state=ACTIVE&limit=1")
                .body("items.id", contains(active))
                .extract()
                .path("cursor");
        listed(district.as("coordinator").queryParam("cursor", cursor), "state=ACTIVE&limit=1")
                .body("items.id", contains(second))
                .body("cursor", nullValue());
    }

    @Test
    void anEndedAgreementIsEvaluatedAndRenewedAndEachStepIsToldOnTheTopic() throws IOException {
        String id = signed();
        json(district.as("district-admin"))
                .body(Map.of("by", "PARTNER", "reason", "FUNDING_ENDED", "effectiveFrom", today.toString()))
                .post("/v1/agreements/" + id + "/termination")
                .then()
                .statusCode(200)
                .body("state", equalTo("TERMINATED"));
        eligibility().body("reasons.code", contains("AGREEMENT_TERMINATED"));
        json(district.as("coordinator"))
                .header("If-Match", "\"5\"")
                .body(Map.of("evaluatedOn", today.toString(), "attainments", List.of(), "summary", "Better mornings."))
                .put("/v1/agreements/" + id + "/evaluation")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/recommendation"));
        json(district.as("coordinator"))
                .header("If-Match", "\"5\"")
                .body(evaluation(today))
                .put("/v1/agreements/" + id + "/evaluation")
                .then()
                .statusCode(200)
                .body("evaluation.attainments", hasItem("PARTLY_REACHED"));
        json(district.as("coordinator"))
                .body(Map.of("organizationId", organization, "renews", id, "terms", terms(today, today.plusDays(300))))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .body("renews", equalTo(id));

        List<ReceivedFact> facts = PublishedFacts.of(id, 6);
        assertThat(facts)
                .extracting(fact -> fact.data().get("settled").asText())
                .containsExactly("DRAFT", "PROPOSED", "PROPOSED", "SIGNED", "SIGNED", "SIGNED");
        assertThat(facts.get(5).data().get("evaluated").asBoolean()).isTrue();
    }

    @Test
    void aDistrictsGatesAreToldOnTheTopic() throws IOException {
        blockFrom(today);

        assertThat(PublishedFacts.of(district.tenant.toString(), 1)
                        .get(0)
                        .data()
                        .at("/blockFrom/AGREEMENT")
                        .asText())
                .isEqualTo(today.toString());
    }
}
