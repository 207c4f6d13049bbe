package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.e2e.Refused.assertRefused;

import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.e2e.people.Auditor;
import org.throughline.e2e.people.Case;
import org.throughline.e2e.people.Counselor;
import org.throughline.e2e.people.Family;
import org.throughline.e2e.people.IntakeCoordinator;
import org.throughline.e2e.people.Integrator;
import org.throughline.e2e.people.LogRow;
import org.throughline.e2e.people.Need;
import org.throughline.e2e.people.Recipient;
import org.throughline.e2e.people.StudentOnFile;
import org.throughline.e2e.people.World;
import org.throughline.local.api.LinkVisit;
import org.throughline.local.api.Reply;

/**
 * The main job, as one story: a student needs counseling in Spanish that accepts Medicaid; a counselor, a family, an
 * agency and an integrator carry the need there and the answer back.
 */
@OnThroughline
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class MainJobIT {

    private static final List<Integer> BEFORE = Collections.nCopies(17, 2);
    private static final List<Integer> AFTER = Collections.nCopies(17, 0);

    private final World world;
    private final Case rosa;
    private final Counselor counselor;
    private final Family family;
    private final IntakeCoordinator intake;
    private final Integrator integrator;
    private final Auditor auditor;

    private StudentOnFile student;
    private String referral;
    private String partnerRelease;
    private String feedRelease;
    private String cursor;
    private List<Map<String, Object>> told;

    MainJobIT(World world) {
        this.world = world;
        this.rosa = world.newCase(world.riverbend(), Need.of("COUNSELING", "es").paidBy("MEDICAID"));
        this.counselor = world.counselor(world.riverbend());
        this.family = world.family(rosa);
        this.intake = world.intakeOf(rosa.agency());
        this.integrator = world.integrator(world.riverbend());
        this.auditor = world.auditor(world.riverbend());
    }

    @Test
    @Order(1)
    void theRosterBroughtTheStudentAndTheFamilyWithItsLanguage() {
        student = counselor.find(rosa);

        assertThat(student.familyName()).isEqualTo(rosa.student().familyName());
        assertThat(student.guardians()).isEqualTo(rosa.student().guardians().size());
        assertThat(student.languageOf(rosa.guardian().email().orElseThrow())).isEqualTo("es");
    }

    @Test
    @Order(2)
    void aTeacherAndTheFamilyReportWhatTheySee() {
        counselor.hear("TEACHER", student, rosa);
        counselor.hear("FAMILY", student, rosa);

        assertThat(counselor.sourcesOfReportsOn(student)).containsExactlyInAnyOrder("TEACHER", "FAMILY");
    }

    @Test
    @Order(3)
    void theCounselorSeesWhichPartnersFitAndWhyTheOthersDoNot() {
        JsonPath matches = counselor.matchesFor(rosa);
        Map<String, String> ids = counselor.serviceIds("COUNSELING");

        Set<String> expected = rosa.fitting().stream()
                .map(service -> ids.get(service.sourceId()))
                .collect(Collectors.toSet());
        assertThat(new TreeSet<>(matches.<String>getList("eligible.serviceId"))).isEqualTo(new TreeSet<>(expected));
        assertThat(matches.<List<Map<String, Object>>>getList("excluded.reasons"))
                .isNotEmpty()
                .allSatisfy(reasons -> assertThat(reasons)
                        .anySatisfy(reason -> assertThat(reason).containsEntry("outcome", "UNMET")));
    }

    @Test
    @Order(4)
    void aDraftWithTwoBackUpsLeavesNothingOutsideTheDistrict() {
        referral = counselor.draft(student, rosa);

        assertThat(counselor.statusOf(referral)).isEqualTo("DRAFT");
        assertThat(counselor.readReferral(referral).jsonPath().<String>getList("backups"))
                .hasSize(2);
        assertThat(intake.inbox().<String>getList("items.id")).doesNotContain(referral);
    }

    @Test
    @Order(5)
    void readinessNamesTheMissingReleaseAndWhoMustAct() {
        JsonPath readiness = counselor.readiness(referral);

        assertThat(readiness.getBoolean("ready")).isFalse();
        assertThat(readiness.<String>getList("missing.piece")).contains("RELEASE");
        assertThat(readiness.getString("missing.find { it.piece == 'RELEASE' }.actor"))
                .isEqualTo("COUNSELOR");
    }

    @Test
    @Order(6)
    void theParentSignsInSpanishByLinkAndCodeWithSeparateTicks() {
        partnerRelease = counselor
                .releases()
                .draft(
                        student,
                        rosa,
                        Recipient.agency(rosa.agency()),
                        List.of("REFERRAL_SUMMARY", "IDENTITY", "NEED", "CONTACT"));
        feedRelease = counselor
                .releases()
                .draft(
                        student,
                        rosa,
                        Recipient.resultsFeedOf(rosa.district()),
                        List.of("REFERRAL_SUMMARY", "IDENTITY", "OUTCOMES"));
        counselor.releases().askForSignature(student, rosa, List.of(partnerRelease, feedRelease));

        LinkVisit visit = family.receiveLink();
        Reply document = family.openAndProve(visit);
        assertThat(document.body())
                .contains("lang=\"es\"")
                .contains(rosa.agency().name(), partnerRelease, feedRelease);
        family.sign(visit, List.of(partnerRelease, feedRelease));

        assertSigned(partnerRelease);
        assertSigned(feedRelease);
    }

    private void assertSigned(String release) {
        JsonPath signed = counselor.releases().read(release);
        assertThat(signed.getString("status")).isEqualTo("ACTIVE");
        assertThat(signed.getString("signature.authentication")).isEqualTo("LINK_AND_CODE");
        assertThat(signed.getString("signature.signerId"))
                .isEqualTo(student.guardianWith(rosa.guardian().email().orElseThrow()));
    }

    @Test
    @Order(7)
    void onceSignedTheReferralIsReadyAndIsSent() {
        cursor = integrator.head();
        assertThat(counselor.readiness(referral).getBoolean("ready")).isTrue();

        counselor.send(referral).then().statusCode(200);

        assertThat(counselor.statusOf(referral)).isEqualTo("REQUESTED");
    }

    @Test
    @Order(8)
    void theIntakeCoordinatorSeesASummaryWithoutANameAndAnswersWaitlist() {
        LinkVisit visit = intake.receiveLink(rosa);
        Reply summary = intake.readSummary(visit).expect(200);
        assertThat(summary.body())
                .contains(rosa.student().schoolName(), "counseling", "Spanish")
                .doesNotContain(rosa.student().familyName())
                .doesNotContain(rosa.student().givenName());

        intake.answer(visit, summary, "WAITLIST").expect(200);

        assertThat(counselor.statusOf(referral)).isEqualTo("WAITLISTED");
    }

    @Test
    @Order(9)
    void sheHasOneInboxForBothHerDistrictsAndAcceptsThereWhenAPlaceIsFree() {
        world.casework().sent(world.lakeshore());
        assertThat(intake.districtsInInbox()).contains("riverbend", "lakeshore");

        intake.accept(referral).then().statusCode(200);

        assertThat(counselor.statusOf(referral)).isEqualTo("ACCEPTED");
        assertThat(intake.student(referral))
                .containsKeys("summary", "identity", "need", "contacts")
                .extractingByKey("identity")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("familyName", rosa.student().familyName());
    }

    @Test
    @Order(10)
    void onlyAnAttendedSessionIsEvidence() {
        intake.reportSession(referral, rosa, false).then().statusCode(200);
        assertRefused(intake.closeAsServed(referral), 409, "evidence-missing");

        intake.reportSession(referral, rosa, true).then().statusCode(200);

        JsonPath journey = counselor.journeyOnce(referral, seen -> seen.getInt("sessionsHeld") == 2);
        assertThat(journey.getInt("sessionsAttended")).isEqualTo(1);
    }

    @Test
    @Order(11)
    void theQuestionnaireBeforeAndAfterShowsAReliableChange() {
        counselor.record(referral, "PRE", BEFORE, rosa).then().statusCode(201);
        counselor.record(referral, "POST", AFTER, rosa).then().statusCode(201);

        assertThat(counselor.changeOf(referral))
                .containsEntry("pre", 34)
                .containsEntry("post", 0)
                .containsEntry("direction", "IMPROVED");
    }

    @Test
    @Order(12)
    void theParentWithdrawsTheContactsAndFromThatSecondTheAgencyNoLongerReadsThem() {
        counselor.releases().withdraw(partnerRelease, student, rosa, "CONTACT");

        assertThat(intake.student(referral))
                .containsKeys("summary", "identity", "need")
                .doesNotContainKey("contacts")
                .containsEntry("withheld", List.of("CONTACT"));
    }

    @Test
    @Order(13)
    void theLoopClosesOnEvidence() {
        intake.closeAsServed(referral).then().statusCode(200);

        assertThat(counselor.statusOf(referral)).isEqualTo("SERVED");
        assertRefused(intake.accept(referral), 409, "illegal-move");
    }

    @Test
    @Order(14)
    void theIntegratorsCursorMovesOnToTheOutcome() {
        told = integrator.journeyOnce(
                referral, cursor, last -> last.get("status").equals("CLOSED"));

        assertThat(told.get(told.size() - 1))
                .containsEntry("outcome", "SERVED")
                .containsEntry("sessionsAttended", 1)
                .containsEntry("schoolSourcedId", rosa.student().school());
    }

    @Test
    @Order(15)
    void onceTheFeedsReleaseIsRevokedTheSameCursorTellsOnlyToStopUsingIt() {
        counselor.releases().revoke(feedRelease, student, rosa);

        List<Map<String, Object>> again = integrator.readFrom(cursor);
        assertThat(again).noneMatch(entry -> student.id().equals(entry.get("studentId")));
        assertThat(again)
                .filteredOn(entry -> entry.get("type").equals("STOP_USING"))
                .extracting(entry -> entry.get("entryId"))
                .containsAll(told.stream().map(entry -> entry.get("entryId")).toList());
    }

    @Test
    @Order(16)
    void theAuditorFindsWhatWasToldAndWhatWasNotAndTheLogIsWhole() {
        List<LogRow> forTheAgency = auditor.logOf(student, rosa.agency().id());

        assertThat(forTheAgency)
                .anySatisfy(row -> assertThat(row.given()).containsExactly("REFERRAL_SUMMARY"))
                .anySatisfy(row -> assertThat(row.given()).contains("IDENTITY", "CONTACT"))
                .anySatisfy(row -> assertThat(row.reasons()).contains("REVOKED"));
        assertThat(auditor.logOf(student, rosa.district().integratorId()))
                .extracting(LogRow::kind)
                .contains("DISCLOSURE");
        assertThat(auditor.verify().getBoolean("intact")).isTrue();
    }
}
