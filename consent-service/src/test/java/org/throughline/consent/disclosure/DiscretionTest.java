package org.throughline.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.PARENT;
import static org.throughline.consent.Fixture.STUDENT;
import static org.throughline.consent.Fixture.STUDENT_SELF;
import static org.throughline.consent.Fixture.T;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.Fixture;
import org.throughline.consent.disclosure.Accounting.Line;
import org.throughline.consent.disclosure.Codes.Given;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.Regime;
import org.throughline.consent.release.Release;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;

/** What a parent is told of entries in which something is the minor's own. */
class DiscretionTest {
    private static final Tenant DISTRICT =
            new Tenant(new TenantId(UUID.fromString(Fixture.DISTRICT.id())), "d", "District", Fixture.CHICAGO);

    private final Release minors = Fixture.r3(STUDENT_SELF);
    private final Release ofBoth = Fixture.r3(STUDENT_SELF, PARENT);

    @Test
    @DisplayName("99.32: what left of the education records is told to the parent, also where more left at once")
    void theRestOfAnEntryIsTold() {
        Accounted mixed = disclosed(education(), substanceUse(minors));

        assertThat(account(LegalView.FERPA, PARENT, minors, mixed))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.entry().codes().given())
                            .extracting(Given::category)
                            .containsExactly(Category.ATTENDANCE);
                    assertThat(line.entry().codes().notice()).isNull();
                    assertThat(line.entry().codes().given().get(0).evidence()).isEmpty();
                });
        assertThat(account(LegalView.PART2, PARENT, minors, mixed)).isEmpty();
    }

    @Test
    void toTheMinorAndToTheCustodianAllOfItIsTold() {
        Accounted mixed = disclosed(education(), substanceUse(minors));

        for (HolderId asker : new HolderId[] {STUDENT_SELF, null}) {
            assertThat(account(LegalView.PART2, asker, minors, mixed))
                    .extracting(Line::entry)
                    .containsExactly(mixed);
            assertThat(account(LegalView.FERPA, asker, minors, mixed))
                    .extracting(Line::entry)
                    .containsExactly(mixed);
        }
    }

    @Test
    @DisplayName("2.14(b): a consent that the parent signed too is not the minor's alone")
    void whatBothHaveSignedIsToldToTheParent() {
        Accounted entry = disclosed(substanceUse(ofBoth));

        assertThat(account(LegalView.PART2, PARENT, ofBoth, entry))
                .extracting(Line::entry)
                .containsExactly(entry);
    }

    @Test
    void whatNothingWasTrimmedFromKeepsItsNotice() {
        Accounted entry = disclosed(education());

        assertThat(account(LegalView.FERPA, PARENT, minors, entry))
                .extracting(Line::entry)
                .containsExactly(entry);
    }

    private static Given education() {
        return new Given(Category.ATTENDANCE, Regime.FERPA, null, null, List.of(Fixture.id(9)));
    }

    private static Given substanceUse(Release by) {
        return new Given(Category.SUD, Regime.PART2, by.id().value(), 1L, List.of());
    }

    private static Accounted disclosed(Given... given) {
        Codes codes = new Codes(
                "1",
                "America/Chicago",
                Fixture.DISTRICT,
                new Party(Party.Kind.OTHER, "hospital"),
                Purpose.ETREAT,
                "HEALTH_SAFETY",
                "34 CFR 99.36",
                List.of(given),
                List.of(),
                "N_FERPA/1",
                new Codes.Flags(true, false, true),
                List.of());
        Personal personal = new Personal("somebody", "a client", "OIDC_BEARER", null, List.of());
        return new Accounted(Fixture.id(7), EntryKind.DISCLOSURE, Fixture.id(8), T, codes, personal);
    }

    private static List<Line> account(LegalView view, @Nullable HolderId asker, Release signed, Accounted entry) {
        StudentFile file = new StudentFile(Fixture.S, List.of(signed), List.of(), new RuleBook(List.of()));
        AccountingWish wish = AccountingWish.whole(view, STUDENT, asker);
        return Accounting.of(wish, DISTRICT, T, List.of(entry), file).lines();
    }
}
