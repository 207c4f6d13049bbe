package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.AGENCY_A;
import static org.throughline.consent.Fixture.CLINIC;
import static org.throughline.consent.Fixture.OTHER_PARENT;
import static org.throughline.consent.Fixture.PARENT;
import static org.throughline.consent.Fixture.STUDENT_SELF;
import static org.throughline.consent.Fixture.T;
import static org.throughline.consent.Fixture.ask;
import static org.throughline.consent.Fixture.at;
import static org.throughline.consent.Fixture.from;
import static org.throughline.consent.Fixture.holder;
import static org.throughline.consent.Fixture.id;
import static org.throughline.consent.Fixture.parent;
import static org.throughline.consent.Fixture.subject;
import static org.throughline.consent.OnFile.a;
import static org.throughline.consent.release.Purpose.PATRQT;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Regime;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.HolderId;

/** 34 CFR 99.10: parents and eligible students inspect the education records; nobody else does on this basis. */
class FamilyAccessTest {
    private static Judging inspectedBy(HolderId person, Category... categories) {
        return Judging.claim(Basis.FAMILY_ACCESS, ask(family(person), PATRQT, categories));
    }

    private static Party family(HolderId person) {
        return new Party(Party.Kind.FAMILY, person.value().toString());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("99.4: either parent, of every kind of education record, whatever was agreed about others")
    void eitherParent(Category category) {
        if (category.regime() == Regime.FERPA) {
            inspectedBy(PARENT, category).isPermitted();
            inspectedBy(OTHER_PARENT, category)
                    .with(a(EvidenceKind.RESTRICTION).ofStudent().covering(category))
                    .isPermitted();
        }
    }

    @Test
    @DisplayName("99.5(a): from 18 on the student, and the parent no more")
    void fromMajorityOn() {
        inspectedBy(STUDENT_SELF, Category.GRADES).isDenied(Reason.REQUESTER_NOT_AUTHORIZED);
        inspectedBy(PARENT, Category.GRADES).at(at("2028-08-31T23:59:59")).isPermitted();
        inspectedBy(PARENT, Category.GRADES).at(at("2028-09-01T00:00")).isDenied(Reason.RIGHTS_TRANSFERRED);
        inspectedBy(STUDENT_SELF, Category.GRADES).at(at("2028-09-01T00:00")).isPermitted();
    }

    @Test
    @DisplayName("99.4: whose rights an order took, who never held them, and who is no person, look at nothing")
    void nobodyElse() {
        var taken = subject("2010-09-01", parent(OTHER_PARENT), holder(PARENT, Authority.NONE, "order 7", null));

        inspectedBy(PARENT, Category.GRADES).of(taken).isDenied(Reason.REQUESTER_NOT_AUTHORIZED);
        inspectedBy(new HolderId(id(999)), Category.GRADES).isDenied(Reason.REQUESTER_NOT_AUTHORIZED);
        Judging.claim(Basis.FAMILY_ACCESS, ask(AGENCY_A, PATRQT, Category.GRADES))
                .isDenied(Reason.REQUESTER_NOT_AUTHORIZED);
    }

    @Test
    @DisplayName("160.103: a clinic's records are not education records, and have an access right of their own")
    void notOfAnotherLaw() {
        inspectedBy(PARENT, Category.MH_SUMMARY)
                .asking(from(CLINIC, family(PARENT), PATRQT, Category.MH_SUMMARY))
                .with(a(EvidenceKind.INSTITUTION).about(CLINIC).attesting(Attestation.COVERED_ENTITY))
                .isDenied(Reason.BASIS_CONDITIONS_NOT_MET);
        inspectedBy(PARENT, Category.SUD).isDenied(Reason.PART2_CONSENT_REQUIRED);
    }

    @Test
    @DisplayName("99.32(d)(1): FERPA's own log needs no row of it")
    void exemptFromTheLog() {
        assertThat(Basis.FAMILY_ACCESS.isExemptFromFerpaLog()).isTrue();
        assertThat(inspectedBy(PARENT, Category.GRADES).at(T).judgement().outcome())
                .isEqualTo(Outcome.PERMIT);
    }
}
