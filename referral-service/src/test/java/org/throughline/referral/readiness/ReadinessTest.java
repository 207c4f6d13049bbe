package org.throughline.referral.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.referral.disclosure.Category;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.intake.Completeness;
import org.throughline.referral.intake.Completeness.Missing;
import org.throughline.referral.intake.Completeness.Reason;
import org.throughline.referral.partner.PartnerService;
import org.throughline.referral.partner.Partnership;
import org.throughline.referral.partner.ServiceId;
import org.throughline.referral.readiness.Piece.Actor;

class ReadinessTest {

    private static final Partnership AGREED = new Partnership(true, List.of());
    private static final Partnership NOTHING_AGREED = new Partnership(true, List.of("NO_AGREEMENT"));

    private static final Completeness COMPLETE = new Completeness(true, List.of(), List.of(), List.of());

    private static final OrganizationId AGENCY = new OrganizationId(UUID.randomUUID());

    @Test
    void withServiceAgencyAndPermitNothingIsMissing() {
        Readiness readiness = Readiness.of(situation(service(AGENCY, true), Optional.of(permit(Map.of()))));

        assertThat(readiness.isReady()).isTrue();
        assertThat(readiness.missing()).isEmpty();
    }

    @Test
    void anUnsignedReleaseIsTheFamilysToSign() {
        Readiness readiness = Readiness.of(situation(service(AGENCY, true), Optional.of(permit(all("NOT_SIGNED")))));

        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.lacksPermit()).isTrue();
        assertThat(readiness.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.piece()).isEqualTo(Piece.SIGNATURE);
            assertThat(missing.piece().actor()).isEqualTo(Actor.FAMILY);
            assertThat(missing.reasons()).containsExactly("NOT_SIGNED");
        });
    }

    @Test
    void withoutAReleaseTheCounselorPreparesOne() {
        Readiness readiness = Readiness.of(situation(service(AGENCY, true), Optional.of(permit(all("NO_RELEASE")))));

        assertThat(readiness.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.piece().actor()).isEqualTo(Actor.COUNSELOR);
            assertThat(missing.categories()).containsExactly("CONTACT", "IDENTITY", "NEED", "REFERRAL_SUMMARY");
        });
    }

    @Test
    void aCategoryTheAgencyCanDoWithoutIsToldAndDoesNotBlock() {
        Readiness readiness = Readiness.of(situation(
                service(AGENCY, true), Optional.of(permit(Map.of(Category.CONTACT, "CATEGORY_NOT_COVERED")))));

        assertThat(readiness.isReady()).isTrue();
        assertThat(readiness.missing()).singleElement().satisfies(missing -> assertThat(missing.categories())
                .containsExactly("CONTACT"));
    }

    @Test
    void withoutIdentityItIsNotReady() {
        Readiness readiness = Readiness.of(situation(
                service(AGENCY, true), Optional.of(permit(Map.of(Category.IDENTITY, "CATEGORY_NOT_COVERED")))));

        assertThat(readiness.isReady()).isFalse();
    }

    @Test
    void everyMissingPieceIsNamedAtOnce() {
        Situation situation = new Situation(
                Set.of(Piece.STUDENT_ENROLLED, Piece.BIRTH_DATE),
                Optional.of(new PartnerService(
                        new ServiceId(UUID.randomUUID()),
                        "Counseling",
                        null,
                        null,
                        NOTHING_AGREED,
                        false,
                        List.of("PAUSED"))),
                Optional.of(new Completeness(true, List.of(missing("CARD", Reason.EXPIRED)), List.of(), List.of())),
                Optional.empty());

        assertThat(Readiness.of(situation).missing())
                .extracting(MissingPiece::piece)
                .containsExactlyInAnyOrder(
                        Piece.STUDENT_ENROLLED,
                        Piece.BIRTH_DATE,
                        Piece.SERVICE_ACCEPTS_REFERRALS,
                        Piece.AGENCY_LINKED,
                        Piece.AGREEMENT,
                        Piece.INTAKE,
                        Piece.INTAKE_EMAIL,
                        Piece.RELEASE);
    }

    @Test
    void aServiceThatIsNoLongerListedBlocks() {
        Readiness readiness =
                Readiness.of(new Situation(Set.of(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(readiness.missing()).extracting(MissingPiece::piece).contains(Piece.SERVICE_LISTED);
        assertThat(readiness.isReady()).isFalse();
    }

    @Test
    void withoutAnybodyWhoMaySignTheDistrictActsFirst() {
        Situation situation = new Situation(
                Set.of(Piece.EVIDENCE_OF_AUTHORITY),
                Optional.of(service(AGENCY, true)),
                Optional.of(COMPLETE),
                Optional.of(permit(all("NO_RELEASE"))));

        assertThat(Readiness.of(situation).missing())
                .extracting(MissingPiece::piece, missing -> missing.piece().actor())
                .containsExactly(
                        tuple(Piece.EVIDENCE_OF_AUTHORITY, Actor.DISTRICT_ADMIN),
                        tuple(Piece.RELEASE, Actor.COUNSELOR));
    }

    @Test
    void onceItIsPermittedNobodyHasToSign() {
        Situation situation = new Situation(
                Set.of(Piece.SIGNER),
                Optional.of(service(AGENCY, true)),
                Optional.of(COMPLETE),
                Optional.of(permit(Map.of())));

        assertThat(Readiness.of(situation).isReady()).isTrue();
    }

    private static Situation situation(PartnerService service, Optional<Permit> permit) {
        return new Situation(Set.of(), Optional.of(service), Optional.of(COMPLETE), permit);
    }

    @Test
    void aMissingAgreementIsToldAndBlocksFromTheDayThatTheDistrictDated() {
        Readiness warned = Readiness.of(situation(agreed(new Partnership(false, List.of("NO_AGREEMENT")))));
        Readiness blocked = Readiness.of(situation(agreed(new Partnership(true, List.of("EVIDENCE_EXPIRED")))));

        assertThat(warned.isReady()).isTrue();
        assertThat(warned.missing())
                .extracting(MissingPiece::piece, missing -> missing.piece().actor(), MissingPiece::reasons)
                .containsExactly(tuple(Piece.AGREEMENT, Actor.COORDINATOR, List.of("NO_AGREEMENT")));
        assertThat(blocked.isReady()).isFalse();
        assertThat(blocked.lacksPermit()).isFalse();
        assertThat(Readiness.of(situation(agreed(new Partnership(true, List.of()))))
                        .missing())
                .isEmpty();
    }

    @Test
    void whatIsMissingOfThePartnersPapersIsToldByItsCodesAndBlocksWithTheGate() {
        List<Missing> lacking = List.of(
                missing("INTAKE", Reason.NOT_GIVEN),
                missing("CARD", Reason.EXPIRED),
                missing("INTAKE", Reason.NOT_GIVEN));

        Readiness warned = Readiness.of(lacking(new Completeness(false, lacking, List.of(), List.of())));
        Readiness blocked = Readiness.of(lacking(new Completeness(true, lacking, List.of(), List.of())));

        assertThat(warned.isReady()).isTrue();
        assertThat(blocked.isReady()).isFalse();
        assertThat(blocked.missing())
                .extracting(
                        MissingPiece::piece,
                        missing -> missing.piece().actor(),
                        MissingPiece::reasons,
                        MissingPiece::papers)
                .containsExactly(tuple(
                        Piece.INTAKE, Actor.COUNSELOR, List.of("EXPIRED", "NOT_GIVEN"), List.of("CARD", "INTAKE")));
    }

    private static Situation lacking(Completeness intake) {
        return new Situation(
                Set.of(), Optional.of(service(AGENCY, true)), Optional.of(intake), Optional.of(permit(Map.of())));
    }

    private static Missing missing(String code, Reason reason) {
        return new Missing(Completeness.Piece.FORM, reason, code, "/forms/" + code, null, null);
    }

    private static Situation situation(PartnerService service) {
        return situation(service, Optional.of(permit(Map.of())));
    }

    private static PartnerService agreed(Partnership partnership) {
        return new PartnerService(
                new ServiceId(UUID.randomUUID()),
                "Counseling",
                AGENCY,
                "intake@agency.example.org",
                partnership,
                true,
                List.of());
    }

    private static PartnerService service(@Nullable OrganizationId agency, boolean accepts) {
        return new PartnerService(
                new ServiceId(UUID.randomUUID()),
                "Counseling",
                agency,
                "intake@agency.example.org",
                AGREED,
                accepts,
                List.of());
    }

    private static Map<Category, String> all(String reason) {
        return EnumSet.allOf(Category.class).stream()
                .collect(Collectors.toMap(category -> category, category -> reason));
    }

    private static Permit permit(Map<Category, String> withheld) {
        Set<Category> permitted = EnumSet.allOf(Category.class);
        permitted.removeAll(withheld.keySet());
        return new Permit(UUID.randomUUID(), permitted, withheld);
    }
}
