package org.throughline.referral.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.referral.Directory;
import org.throughline.referral.District;
import org.throughline.referral.Neighbor;
import org.throughline.servers.MovableClock;

/** To an agency's person who lacks a district's training its students are not shown, once its gate blocks. */
@QuarkusTest
class UntrainedReaderTest {

    @Inject
    MovableClock clock;

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

    private ValidatableResponse read(String referral) {
        return District.agency(agency).get("/v1/inbox/" + referral).then().statusCode(200);
    }

    private JsonPath inbox() {
        return District.agency(agency)
                .get("/v1/inbox?expand=student")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatIsLackingIsNamedAlsoWhileTheGateOnlyWarns() {
        String referral = district.sent(student, agency);

        read(referral)
                .body("student.identity.familyName", equalTo("Rivera"))
                .body("trainingLacks.requirement", equalTo(Directory.TRAINING));
        district.directory().train(agency);
        clock.putAhead(Duration.ofMinutes(2));

        read(referral).body("student.identity", notNullValue()).body("trainingLacks", nullValue());
    }

    @Test
    void onceItBlocksNothingIsDisclosedAndNothingIsLoggedUntilTheTrainingIsRecorded() {
        String referral = district.sent(student, agency);
        district.directory().blockWithoutTraining();
        List<Map<String, Object>> before = district.consent().log(student, agency);

        String body = read(referral)
                .body("status", equalTo("REQUESTED"))
                .body("student.withheld", equalTo(District.EVERYTHING))
                .body("trainingLacks.requirement", equalTo(Directory.TRAINING))
                .body("trainingLacks.reason", everyItem(equalTo("NEVER_COMPLETED")))
                .extract()
                .asString();
        assertThat(body).doesNotContain("Rivera", "COUNSELING", student, "north");
        assertThat(inbox().getList("items[0].student.withheld")).isEqualTo(District.EVERYTHING);
        assertThat(inbox().getList("items[0].trainingLacks")).hasSize(4);
        assertThat(district.consent().log(student, agency)).isEqualTo(before);

        district.directory().train(agency);

        read(referral).body("student.identity.familyName", equalTo("Rivera")).body("trainingLacks", nullValue());
        assertThat(district.consent().log(student, agency).get(0)).containsEntry("kind", "DISCLOSURE");
    }

    @Test
    void oneDistrictsGateDoesNotCloseAnothers() {
        District other = District.withRoster();
        String others = other.student("s2");
        district.sent(student, agency);
        other.sent(others, agency);
        district.directory().blockWithoutTraining();

        JsonPath inbox = inbox();

        assertThat(inbox.getList("items.district.code")).containsExactly(other.code, district.code);
        assertThat(inbox.getString("items[0].student.identity.givenName")).isEqualTo("Ben");
        assertThat(inbox.getString("items[1].student.identity")).isNull();
        assertThat(other.consent().log(others, agency).get(0)).containsEntry("kind", "DISCLOSURE");
        assertThat(district.consent().log(student, agency))
                .extracting(entry -> entry.get("kind"))
                .doesNotContain("DISCLOSURE");
    }

    @Test
    void withoutTheDirectoryNobodyIsShownAnything() {
        String referral = district.sent(student, agency);
        List<Map<String, Object>> before = district.consent().log(student, agency);

        Neighbor.DIRECTORY.whilePaused(() -> {
            District.agency(agency).get("/v1/inbox/" + referral).then().statusCode(503);
            District.agency(agency).get("/v1/inbox?expand=student").then().statusCode(503);
            District.agency(agency).get("/v1/inbox").then().statusCode(200).body("items", hasSize(1));
        });

        assertThat(district.consent().log(student, agency)).isEqualTo(before);
    }
}
