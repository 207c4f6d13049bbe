package org.throughline.directory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

@QuarkusTest
class MatchTest {

    private TestDistrict district;

    @BeforeEach
    void importAndLink() throws IOException {
        district = TestDistrict.registered();
        district.imported(counselor(), "ALL_OR_NOTHING");
    }

    private static PackageOnDisk counselor() {
        return PackageOnDisk.faultless()
                .with("taxonomy_terms.csv", "id,code,name,description", "t1,COUNSELING,Counseling,x")
                .with("attributes.csv", "id,link_id,taxonomy_term_id,link_type", "x1,s1,t1,need")
                .with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,es");
    }

    private ValidatableResponse match(Map<String, ?> more) {
        Map<String, Object> need = new HashMap<>(more);
        need.putIfAbsent("needCategory", "COUNSELING");
        return district.as("counselor")
                .contentType("application/json")
                .body(need)
                .post("/v1/matches")
                .then();
    }

    @Test
    void aServiceThatFitsIsProposedWithItsReasonsAndWhoseItIs() {
        UUID agency = district.linkedAgency("o1");

        match(Map.of("language", "es", "age", 12))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("eligible", hasSize(1))
                .body("eligible[0].name", equalTo("Counseling"))
                .body("eligible[0].organizationId", equalTo(district.idOf("organizations", "o1")))
                .body("eligible[0].organizationName", equalTo("Willow Bend"))
                .body("eligible[0].agencyId", equalTo(agency.toString()))
                .body("eligible[0].reasons.criterion", hasItem("LANGUAGE"))
                .body("blockers", empty());
    }

    @Test
    void aServiceOfAnotherAreaDoesNotFitAndItIsToldWhy() throws IOException {
        district.linkedAgency("o1");
        district.imported(
                counselor().with("service_areas.csv", "id,service_id,extent_type,extent", "r1,s1,text,\"52700,52722\""),
                "ALL_OR_NOTHING");

        match(Map.of("postalCode", "52700-1234")).body("eligible", hasSize(1));
        match(Map.of()).body("eligible", hasSize(1));
        match(Map.of("postalCode", "52801"))
                .body("eligible", empty())
                .body("blockers.criterion", contains("AREA"))
                .body("blockers[0].wouldRemain", equalTo(1))
                .body("excluded[0].reasons.find { it.criterion == 'AREA' }.code", equalTo("NOT_SERVED"));
    }

    @Test
    void whenNobodyFitsTheBlockingCriterionIsNamed() {
        district.linkedAgency("o1");

        match(Map.of("language", "ht"))
                .body("eligible", empty())
                .body("blockers.criterion", contains("LANGUAGE"))
                .body("blockers[0].wouldRemain", equalTo(1));
    }

    @Test
    void aServiceWithoutAnAgencyCannotBeReferredTo() {
        match(Map.of())
                .body("eligible", empty())
                .body("blockers[0].criterion", equalTo("ACCEPTS_REFERRALS"))
                .body("excluded[0].reasons.find { it.criterion == 'ACCEPTS_REFERRALS' }.code", equalTo("NO_AGENCY"))
                .body("excluded[0].organizationName", equalTo("Willow Bend"))
                .body("excluded[0].agencyId", nullValue());
    }

    /** Once the gate blocks, who may not receive a referral today is not proposed; until then it is said. */
    @Test
    void aPartnerWithoutAnAgreementIsProposedOnlyAsLongAsTheGateWarns() {
        UUID agency = district.linkedAgency("o1");
        match(Map.of())
                .body("eligible", hasSize(1))
                .body("eligible[0].reasons.find { it.criterion == 'AGREEMENT' }.outcome", equalTo("WARNING"))
                .body("eligible[0].reasons.find { it.criterion == 'AGREEMENT' }.code", equalTo("NO_AGREEMENT"));

        SignedAgreement.blockFromToday(district);

        eligibility().body("mayReceive", equalTo(false)).body("reasons.code", contains("NO_AGREEMENT"));
        match(Map.of())
                .body("eligible", empty())
                .body("blockers.criterion", contains("AGREEMENT"))
                .body("blockers[0].wouldRemain", equalTo(1))
                .body("excluded[0].reasons.find { it.criterion == 'AGREEMENT' }.outcome", equalTo("UNMET"))
                .body("excluded[0].reasons.find { it.criterion == 'AGREEMENT' }.code", equalTo("NO_AGREEMENT"));

        SignedAgreement.covering(district, agency, district.idOf("services", "s1"));

        eligibility().body("mayReceive", equalTo(true));
        match(Map.of())
                .body("eligible", hasSize(1))
                .body("eligible[0].reasons.find { it.criterion == 'AGREEMENT' }.code", equalTo("AGREED"));
    }

    @Test
    void aPartnerWhoseAgreementLacksWhatTheDistrictRequiresIsNotProposed() {
        UUID agency = district.linkedAgency("o1");
        SignedAgreement.covering(district, agency, district.idOf("services", "s1"));
        district.as("district-admin")
                .contentType("application/json")
                .body(Map.of("requiredEvidence", List.of("BACKGROUND_CHECKS")))
                .put("/v1/agreement-settings")
                .then()
                .statusCode(200);
        match(Map.of())
                .body("eligible", hasSize(1))
                .body("eligible[0].reasons.find { it.criterion == 'AGREEMENT' }.outcome", equalTo("WARNING"))
                .body("eligible[0].reasons.find { it.criterion == 'AGREEMENT' }.code", equalTo("EVIDENCE_MISSING"));

        SignedAgreement.blockFromToday(district);

        match(Map.of())
                .body("eligible", empty())
                .body("excluded[0].reasons.find { it.criterion == 'AGREEMENT' }.code", equalTo("EVIDENCE_MISSING"));
    }

    private ValidatableResponse eligibility() {
        return district.as("counselor")
                .get("/v1/organizations/" + district.idOf("organizations", "o1") + "/referral-eligibility?serviceId="
                        + district.idOf("services", "s1"))
                .then()
                .statusCode(200);
    }

    @Test
    void anAgreementThatDoesNotCoverAServiceLetsNoReferralToItComeIn() throws IOException {
        district.imported(
                counselor()
                        .with(
                                "services.csv",
                                "id,organization_id,name,status",
                                "s1,o1,Counseling,active",
                                "s2,o1,Other counseling,active")
                        .with(
                                "attributes.csv",
                                "id,link_id,taxonomy_term_id,link_type",
                                "x1,s1,t1,need",
                                "x2,s2,t1,need"),
                "ALL_OR_NOTHING");
        UUID agency = district.linkedAgency("o1");
        SignedAgreement.blockFromToday(district);
        SignedAgreement.covering(district, agency, district.idOf("services", "s2"));

        match(Map.of("language", "es"))
                .body("eligible", empty())
                .body(
                        "excluded.find { it.name == 'Counseling' }.reasons.find { it.criterion == 'AGREEMENT' }.code",
                        equalTo("SERVICE_NOT_COVERED"));
    }

    @Test
    void aNeedThatNobodyServesBlocksItself() {
        match(Map.of("needCategory", "UNICORNS"))
                .body("eligible", empty())
                .body("excluded", empty())
                .body("blockers[0].criterion", equalTo("NEED"))
                .body("blockers[0].excluded", equalTo(2));
    }

    @Test
    void whereTwoCriteriaBlockTogetherItIsToldWhatRelaxingBothWouldGive() {
        district.linkedAgency("o1");

        match(Map.of("language", "ht", "age", 30))
                .body("eligible", empty())
                .body("blockers.criterion", contains("AGE", "LANGUAGE"))
                .body("blockers.wouldRemain", contains(0, 0))
                .body("combinations", hasSize(1))
                .body("combinations[0].criteria", contains("AGE", "LANGUAGE"))
                .body("combinations[0].wouldRemain", equalTo(1))
                .body("combinations[0].wouldGive.name", contains("Counseling"));
        match(Map.of("language", "ht")).body("combinations", empty());
        match(Map.of()).body("combinations", empty());
    }

    @Test
    void aScoreIsToldWithWhatItIsMadeOf() {
        district.linkedAgency("o1");

        match(Map.of())
                .body("eligible[0].score", equalTo(25))
                .body("eligible[0].contributions.criterion", contains("ON_SITE", "OPEN_PLACE", "WAY"))
                .body("eligible[0].contributions.points", contains(0, 25, 0))
                .body("eligible[0].contributions.of", contains(100, 50, 30));
    }

    @Test
    void whoIsLicensedAndBillableAtTheSchoolIsToldFromWhoMerelyComesThere() throws IOException {
        district.linkedAgency("o1");
        PackageOnDisk onSite = counselor()
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude,external_identifier,external_identifier_type",
                        "l1,physical,School,41.5,-90.4,school-7,school-sourced-id")
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description",
                        "t1,COUNSELING,Counseling,x",
                        "t2,MEDICAID,Medicaid,x",
                        "t3,LICENSED,Licensed,x",
                        "t4,BILLABLE,Billable,x");
        String attribute = "id,link_id,taxonomy_term_id,link_type";
        String need = "x1,s1,t1,need";
        String plan = "x2,s1,t2,insurance";
        district.imported(onSite.with("attributes.csv", attribute, need, plan), "ALL_OR_NOTHING");
        assertBillable(0, "NOT_STATED");

        district.imported(
                onSite.with("attributes.csv", attribute, need, plan, "x3,a1,t3,on-site", "x4,a1,t4,on-site"),
                "ALL_OR_NOTHING");
        assertBillable(40, "BILLABLE");
    }

    private void assertBillable(int points, String code) {
        match(Map.of("insurance", "MEDICAID", "schoolSourcedId", "school-7"))
                .body("eligible", hasSize(1))
                .body("eligible[0].contributions.find { it.criterion == 'BILLABLE' }.points", equalTo(points))
                .body("eligible[0].contributions.find { it.criterion == 'BILLABLE' }.code", equalTo(code));
    }

    /** Somebody asks the partner whom a match proposes; what a search finds with a place has one. */
    @Test
    void whereAPlaceIsNeededOneThatNobodyKnowsOfIsProposedAsSuchAndNotSearchedFor() {
        district.linkedAgency("o1");
        String service = district.idOf("services", "s1");

        match(Map.of("openPlaceOnly", true))
                .body("eligible.serviceId", contains(service))
                .body("eligible[0].availability", equalTo("UNKNOWN"))
                .body("eligible[0].reasons.find { it.criterion == 'CAPACITY' }.outcome", equalTo("UNKNOWN"));
        assertThat(withAPlace()).isEmpty();

        reported(service, 0);
        match(Map.of("openPlaceOnly", true)).body("eligible", empty()).body("blockers.criterion", contains("CAPACITY"));
        assertThat(withAPlace()).isEmpty();
    }

    private void reported(String service, int vacancy) {
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("unit", "Places", "vacancy", vacancy))
                .put("/v1/services/" + service + "/capacity")
                .then()
                .statusCode(200);
    }

    private List<String> withAPlace() {
        return district.as("counselor")
                .contentType("application/json")
                .body(Map.of("partner", Map.of("openPlace", true)))
                .post("/v1/services/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void aServiceThatWasAskedBeforeIsOutUntilItsDayAndItIsToldWhatRelaxingThatWouldGive() {
        district.linkedAgency("o1");
        String service = district.idOf("services", "s1");

        match(Map.of("askedBefore", List.of(Map.of("serviceId", service))))
                .body("eligible", empty())
                .body("blockers[0].criterion", equalTo("STANDING"))
                .body("blockers[0].wouldGive.serviceId", contains(service));
        match(Map.of("askedBefore", List.of(Map.of("serviceId", service, "parkedUntil", "2999-01-01"))))
                .body("excluded[0].reasons.find { it.criterion == 'STANDING' }.code", equalTo("PARKED"))
                .body(
                        "excluded[0].reasons.find { it.criterion == 'STANDING' }.message",
                        equalTo("It or the family declined; it may be asked again on 2999-01-01."));
        match(Map.of(
                        "askedBefore",
                        List.of(
                                Map.of("serviceId", service),
                                Map.of("serviceId", service, "parkedUntil", "2020-01-01"))))
                .body("excluded[0].reasons.find { it.criterion == 'STANDING' }.code", equalTo("UNTIL_REASSESSED"));
        match(Map.of(
                        "askedBefore",
                        List.of(
                                Map.of("serviceId", service, "parkedUntil", "2999-01-01"),
                                Map.of("serviceId", service, "parkedUntil", "2020-01-01"))))
                .body("excluded[0].reasons.find { it.criterion == 'STANDING' }.code", equalTo("PARKED"));
        match(Map.of("askedBefore", List.of(Map.of("serviceId", service, "parkedUntil", "2020-01-01"))))
                .body("eligible", hasSize(1));
    }

    @Test
    void aServiceThatIsOpenOnlyDuringAProtectedClassDoesNotFit() throws IOException {
        district.linkedAgency("o1");
        district.imported(
                counselor()
                        .with(
                                "schedules.csv",
                                "id,service_id,freq,byday,opens_at,closes_at",
                                "h1,s1,WEEKLY,MO,10:00,11:30"),
                "ALL_OR_NOTHING");
        Map<String, Object> school = Map.of("day", "MONDAY", "from", "08:00", "until", "15:00");
        Map<String, Object> math = Map.of("day", "MONDAY", "from", "09:45", "until", "11:15");

        match(Map.of("when", Map.of("freeTimes", List.of(school)))).body("eligible", hasSize(1));
        match(Map.of("when", Map.of("freeTimes", List.of(school), "protectedTimes", List.of(math))))
                .body("eligible", empty())
                .body("blockers[0].criterion", equalTo("TIME"))
                .body("blockers[0].wouldRemain", equalTo(1));
        match(Map.of("when", Map.of("freeTimes", List.of(Map.of("day", "MONDAY", "from", "15:00", "until", "08:00")))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/when/freeTimes/0/until"));
    }

    /** As a search finds it, to the minute. */
    @Test
    void aStudentMayComeUntilTheDayEnds() throws IOException {
        district.linkedAgency("o1");
        district.imported(
                counselor()
                        .with(
                                "schedules.csv",
                                "id,service_id,freq,byday,opens_at,closes_at",
                                "h1,s1,WEEKLY,MO,20:00,24:00"),
                "ALL_OR_NOTHING");
        Map<String, Object> night = Map.of("day", "MONDAY", "from", "23:30", "until", "24:00");

        match(Map.of("when", Map.of("freeTimes", List.of(night)))).body("eligible", hasSize(1));
        match(Map.of("when", Map.of("freeTimes", List.of(Map.of("day", "MONDAY", "from", "23:00", "until", "24:01")))))
                .statusCode(400)
                .body("errors.pointer", contains("/when/freeTimes/0/until"));
    }

    @Test
    void unknownFieldsAndImpossibleValuesAreRefused() {
        match(Map.of("studentName", "x")).statusCode(400);
        match(Map.of("age", 300)).statusCode(422);
        match(Map.of("postalCode", "Riverbend"))
                .statusCode(422)
                .body("errors.pointer", contains("/postalCode"))
                .body("errors.code", contains("NOT_A_POSTAL_CODE"));
    }

    @Test
    void aLongestWayNeedsABeginning() {
        match(Map.of("withinMetres", 5000))
                .statusCode(422)
                .body("errors.pointer", contains("/near"))
                .body("errors.code", contains("REQUIRED"));
    }

    /** The one that fits is the last by its name, behind more than are shown. */
    @Test
    void amongManyServicesThoseThatFitAreFoundAndSomeOthersShown() throws IOException {
        TestDistrict many = TestDistrict.registered();
        many.imported(manyCounselors(130), "ALL_OR_NOTHING");
        many.linkedAgency("o1");
        district = many;

        match(Map.of("language", "ht"))
                .body("eligible.name", contains("Counseling 129"))
                .body("excluded", hasSize(20));
        match(Map.of("language", "so"))
                .body("eligible", empty())
                .body("blockers[0].criterion", equalTo("LANGUAGE"))
                .body("blockers[0].excluded", equalTo(130));
        match(Map.of("language", "ht", "near", Map.of("latitude", 10, "longitude", 10), "withinMetres", 5))
                .body("eligible.name", contains("Counseling 129"));
    }

    /** Behind more than are judged: one that is free, one that is so to some. */
    @Test
    void amongManyServicesOneThatIsFreeFitsWhateverPlanAFamilyHas() throws IOException {
        TestDistrict many = TestDistrict.registered();
        many.imported(
                manyCounselors(300)
                        .with(
                                "cost_options.csv",
                                "id,service_id,option,amount",
                                "k1,s298,Free,0",
                                "k2,s299,Free,0",
                                "k3,s299,Fee,20"),
                "ALL_OR_NOTHING");
        many.linkedAgency("o1");
        district = many;

        match(Map.of("insurance", "MEDICAID"))
                .body("eligible.name", contains("Counseling 298"))
                .body("eligible[0].reasons.find { it.criterion == 'INSURANCE' }.code", equalTo("FREE"));
        district.as("counselor")
                .contentType("application/json")
                .body(Map.of("needs", Map.of("insurances", List.of("MEDICAID"))))
                .post("/v1/services/searches")
                .then()
                .body("items", empty());
    }

    /** The one that is agreed with is the last by its name, behind more than are judged. */
    @Test
    void amongManyServicesThoseThatAreAgreedWithAreFoundOnceTheGateBlocks() throws IOException {
        TestDistrict many = TestDistrict.registered();
        many.imported(manyCounselors(300), "ALL_OR_NOTHING");
        UUID agency = many.linkedAgency("o1");
        SignedAgreement.blockFromToday(many);
        district = many;
        match(Map.of())
                .body("eligible", empty())
                .body("blockers.criterion", contains("AGREEMENT"))
                .body("blockers[0].wouldGive", hasSize(3));

        SignedAgreement.covering(many, agency, theOneSpeaking("ht"));

        match(Map.of()).body("eligible.name", contains("Counseling 299"));
    }

    private String theOneSpeaking(String language) {
        return district.as("counselor")
                .contentType("application/json")
                .body(Map.of("person", Map.of("languages", List.of(language))))
                .post("/v1/services/searches")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static PackageOnDisk manyCounselors(int many) {
        List<String> services = new ArrayList<>(List.of("id,organization_id,name,status"));
        List<String> needs = new ArrayList<>(List.of("id,link_id,taxonomy_term_id,link_type"));
        for (int number = 0; number < many; number++) {
            services.add("s" + number + ",o1,Counseling " + String.format("%03d", number) + ",active");
            needs.add("x" + number + ",s" + number + ",t1,need");
        }
        return PackageOnDisk.faultless()
                .without("service_at_location.csv")
                .with("services.csv", services.toArray(String[]::new))
                .with("taxonomy_terms.csv", "id,code,name,description", "t1,COUNSELING,Counseling,x")
                .with("attributes.csv", needs.toArray(String[]::new))
                .with("languages.csv", "id,service_id,name,code", "g1,s" + (many - 1) + ",Haitian Creole,ht");
    }
}
