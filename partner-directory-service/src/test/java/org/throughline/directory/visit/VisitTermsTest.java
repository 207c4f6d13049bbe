package org.throughline.directory.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/** For how many students a provider comes to a school, on which days, and what room it needs. */
@QuarkusTest
class VisitTermsTest {

    private TestDistrict district;
    private UUID agency;
    private String service;

    @BeforeEach
    void aServiceAtTwoSchools() throws IOException {
        district = TestDistrict.registered();
        district.imported(
                PackageOnDisk.faultless()
                        .with(
                                "locations.csv",
                                "id,location_type,name,latitude,longitude,external_identifier,external_identifier_type",
                                "l1,physical,North,41.5,-90.4,school-7,school-sourced-id",
                                "l2,physical,South,41.4,-90.4,school-8,school-sourced-id")
                        .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1", "a2,s1,l2")
                        .with(
                                "taxonomy_terms.csv",
                                "id,code,name,description",
                                "t1,LICENSED,Licensed,x",
                                "t2,BILLABLE,Billable,x")
                        .with(
                                "attributes.csv",
                                "id,link_id,taxonomy_term_id,link_type,link_entity",
                                "x1,a1,t1,on-site,service_at_location",
                                "x2,a1,t2,on-site,service_at_location",
                                "x3,a2,t1,on-site,service_at_location"),
                "ALL_OR_NOTHING");
        agency = district.linkedAgency("o1");
        service = district.idOf("services", "s1");
    }

    private static Map<String, Object> seven() {
        Map<String, Object> terms = new HashMap<>();
        terms.put("minimumStudents", 7);
        terms.put("days", List.of("THURSDAY", "TUESDAY"));
        terms.put("atSchools", List.of(Map.of("schoolSourcedId", "school-8", "minimumStudents", 3)));
        terms.put("maximumStudents", 10);
        terms.put("noticeDays", 2);
        terms.put("room", Map.of("seats", 2, "equipment", List.of("SINK")));
        return terms;
    }

    private ValidatableResponse set(RequestSpecification as, Map<String, ?> terms, String ifMatch) {
        return as.contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(terms)
                .put("/v1/services/" + service + "/visit-terms")
                .then();
    }

    private ValidatableResponse read(RequestSpecification as) {
        return as.get("/v1/services/" + service + "/visit-terms").then();
    }

    @Test
    void whereNobodyHasSaidAnythingAServiceComesForEveryoneToItsSchools() {
        read(district.service())
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("minimumStudents", equalTo(1))
                .body("days", empty())
                .body("room.confidential", equalTo(true))
                .body("schools.schoolSourcedId", contains("school-7", "school-8"))
                .body("schools.billable", contains(true, false));
    }

    @Test
    void itsAgencySaysForHowManyItComesAndWhereItDiffers() {
        set(TestDistrict.agency("agency-admin", agency), seven(), null)
                .statusCode(200)
                .header("ETag", "\"1\"");

        read(district.as("counselor"))
                .body("minimumStudents", equalTo(7))
                .body("days", contains("TUESDAY", "THURSDAY"))
                .body("maximumStudents", equalTo(10))
                .body("noticeDays", equalTo(2))
                .body("room.equipment", contains("SINK"))
                .body("schools.minimumStudents", contains(7, 3));
        read(TestDistrict.agency("agency-staff", agency)).body("version", equalTo(1));
    }

    @Test
    void aSchoolThatSaysNothingOfDaysHasThoseOfTheService() {
        Map<String, Object> terms = seven();
        terms.put(
                "atSchools",
                List.of(
                        Map.of("schoolSourcedId", "school-7", "minimumStudents", 4, "days", List.of()),
                        Map.of("schoolSourcedId", "school-8", "minimumStudents", 3)));

        set(district.as("coordinator"), terms, null)
                .statusCode(200)
                .body("schools.minimumStudents", contains(4, 3))
                .body("schools.days", contains(List.of(), List.of("TUESDAY", "THURSDAY")));
    }

    @Test
    void theyAreChangedByWhoReadThem() {
        set(district.as("coordinator"), seven(), null).statusCode(200);

        set(district.as("coordinator"), seven(), null).statusCode(428);
        set(district.as("coordinator"), seven(), "\"4\"").statusCode(412);
        set(district.as("coordinator"), Map.of("minimumStudents", 2), "\"1\"")
                .statusCode(200)
                .body("schools.minimumStudents", contains(2, 2));
    }

    @Test
    void whatWasReadIsTakenBackAndASchoolWithoutTermsOfItsOwnKeepsFollowing() {
        Map<String, Object> unset = taken(read(district.as("coordinator")));
        assertThat(unset).containsEntry("atSchools", List.of());
        set(district.as("coordinator"), seven(), null).statusCode(200);
        Map<String, Object> read = taken(read(district.as("coordinator")));

        Map<String, Object> after =
                taken(set(district.as("coordinator"), read, "\"1\"").statusCode(200));
        assertThat(after.remove("version")).isEqualTo(2);
        assertThat(read.remove("version")).isEqualTo(1);
        assertThat(after).isEqualTo(read);

        read.put("minimumStudents", 5);
        set(district.as("coordinator"), read, "\"2\"").statusCode(200).body("schools.minimumStudents", contains(5, 3));
        read.put("serviceId", UUID.randomUUID().toString());
        set(district.as("coordinator"), read, "\"3\"").statusCode(422).body("errors.pointer", contains("/serviceId"));
    }

    private static Map<String, Object> taken(ValidatableResponse answer) {
        return answer.extract().as(new TypeRef<>() {});
    }

    @Test
    void anotherAgencyAndAnotherDistrictDoNotSeeThem() {
        set(TestDistrict.agency("agency-admin", UUID.randomUUID()), seven(), null)
                .statusCode(404);
        set(TestDistrict.registered().as("coordinator"), seven(), null).statusCode(404);
        read(TestDistrict.registered().as("counselor")).statusCode(404);
        read(district.as("counselor")).body("version", equalTo(0));
    }

    @Test
    void whatCannotHoldIsRefusedWithItsPlace() {
        refused("atSchools", List.of(Map.of("schoolSourcedId", "school-9", "minimumStudents", 3)), "/atSchools/0");
        refused(
                "atSchools",
                List.of(
                        Map.of("schoolSourcedId", "school-8", "minimumStudents", 3),
                        Map.of("schoolSourcedId", "school-9", "minimumStudents", 3)),
                "/atSchools/1");
        refused(
                "atSchools",
                List.of(
                        Map.of("schoolSourcedId", "school-7", "minimumStudents", 3),
                        Map.of("schoolSourcedId", "school-7", "minimumStudents", 4)),
                "/atSchools/1");
        refused("maximumStudents", 6, "/maximumStudents");
        refused("minimumStudents", 0, "/minimumStudents");
        read(district.as("counselor")).body("version", equalTo(0));
    }

    private void refused(String field, Object value, String pointer) {
        Map<String, Object> terms = seven();
        terms.put(field, value);
        set(district.as("coordinator"), terms, null).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void theyAreTold() throws IOException {
        set(district.as("coordinator"), seven(), null).statusCode(200);

        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            ReceivedFact told = published.until(seen -> seen.stream().anyMatch(VisitTermsTest::isOfTerms)).stream()
                    .filter(VisitTermsTest::isOfTerms)
                    .findFirst()
                    .orElseThrow();
            assertThat(told.data().path("serviceId").asText()).isEqualTo(service);
            assertThat(told.data().path("minimumStudents").asInt()).isEqualTo(7);
        }
    }

    @Test
    void aServiceTellsToWhichSchoolsItComes() throws IOException {
        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            ReceivedFact told = published.until(seen -> seen.stream().anyMatch(this::isOfTheService)).stream()
                    .filter(this::isOfTheService)
                    .findFirst()
                    .orElseThrow();
            assertThat(told.data().path("onSiteSchools").toString()).isEqualTo("[\"school-7\",\"school-8\"]");
            assertThat(told.data().path("billableSchools").toString()).isEqualTo("[\"school-7\"]");
        }
    }

    private static boolean isOfTerms(ReceivedFact fact) {
        return fact.type().endsWith("visit-terms.changed.v1");
    }

    private boolean isOfTheService(ReceivedFact fact) {
        return fact.aggregateId().toString().equals(service) && fact.type().endsWith("service.published.v1");
    }
}
