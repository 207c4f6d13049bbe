package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** Who lacks training is shown no student data, from the day that the district dated on. */
@QuarkusTest
class TrainingGateTest {

    private static final String REQUIRED = "urn:throughline:problem:training-required";

    @Inject
    MovableClock clock;

    private final UUID counselor = UUID.randomUUID();
    private final UUID agency = UUID.randomUUID();
    private District district;
    private String student;

    @BeforeEach
    void aDistrict() {
        district = District.withRoster();
        student = district.student("s1");
    }

    @AfterEach
    void theMachinesTime() {
        clock.reset();
    }

    private RequestSpecification as(UUID person) {
        return District.as(TestTokens.person("counselor")
                .named(person)
                .tenant(district.tenant)
                .schools("north"));
    }

    private ValidatableResponse read(UUID person) {
        return as(person).get("/v1/students/" + student).then();
    }

    @Test
    void whileTheGateWarnsNobodyIsRefused() {
        read(counselor).statusCode(200).body("familyName", equalTo("Rivera"));
    }

    @Test
    void onceItBlocksWhoeverLacksTrainingReadsNothingAndIsToldWhatIsLacking() {
        district.directory().blockWithoutTraining();

        String body = read(counselor)
                .statusCode(403)
                .body("type", equalTo(REQUIRED))
                .body(
                        "errors.pointer",
                        contains(Directory.TRAINING.stream()
                                .map(one -> "/" + one)
                                .toArray()))
                .body("errors.code", everyItem(equalTo("NEVER_COMPLETED")))
                .extract()
                .asString();
        assertThat(body).doesNotContain("Rivera");
        as(counselor)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/students/searches")
                .then()
                .statusCode(403)
                .body("type", equalTo(REQUIRED));

        district.directory().train(counselor);

        read(counselor).statusCode(200);
        as(counselor)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/students/searches")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void whatHasExpiredIsLackingSinceTheDayAfter() {
        district.directory().blockWithoutTraining();
        Directory.TRAINING.subList(0, 3).forEach(requirement -> district.directory()
                .train(counselor, requirement, Directory.TODAY));
        district.directory().train(counselor, "BACKGROUND_CHECK", Directory.TODAY.minusDays(3));

        read(counselor)
                .statusCode(403)
                .body("errors.pointer", contains("/BACKGROUND_CHECK"))
                .body("errors.code", contains("EXPIRED"))
                .body("errors[0].message", equalTo("It is lacking since " + Directory.TODAY.minusDays(2) + "."));
    }

    @Test
    void nothingIsDoneWhereTheAnswerWouldShowIt() {
        String referral = district.sent(student, agency);
        district.directory().blockWithoutTraining();

        as(counselor)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "DUPLICATE"))
                .post("/v1/referrals/" + referral + "/cancellation")
                .then()
                .statusCode(403)
                .body("type", equalTo(REQUIRED));

        district.directory().train(counselor);
        as(counselor).get("/v1/referrals/" + referral).then().body("status", equalTo("REQUESTED"));
    }

    @Test
    void anAgencysMoveShowsItNothingAndNeedsNoTraining() {
        String referral = district.sent(student, agency);
        district.directory().blockWithoutTraining();

        District.agency(agency)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "DUPLICATE"))
                .post("/v1/referrals/" + referral + "/cancellation")
                .then()
                .statusCode(200)
                .body("studentId", nullValue());
    }

    @Test
    void whoIsNotEntitledIsToldThatAndNothingOfTraining() {
        district.directory().blockWithoutTraining();

        District.as(TestTokens.person("auditor").tenant(district.tenant))
                .get("/v1/students/" + student)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:throughline:problem:forbidden"));
        District.as(TestTokens.person("counselor").tenant(district.tenant).expired())
                .get("/v1/students/" + student)
                .then()
                .statusCode(401);
    }

    @Test
    void withoutTheDirectoryOnlyWhomItHasLetInLatelyReadsOn() {
        UUID stranger = UUID.randomUUID();
        read(counselor).statusCode(200);

        Neighbor.DIRECTORY.whilePaused(() -> {
            read(stranger)
                    .statusCode(503)
                    .header("Retry-After", equalTo("2"))
                    .body("type", equalTo("urn:throughline:problem:dependency-unavailable"));
            clock.putAhead(Duration.ofMinutes(14));
            read(counselor).statusCode(200);
            clock.putAhead(Duration.ofMinutes(16));
            read(counselor).statusCode(503);
        });

        read(stranger).statusCode(200);
    }
}
