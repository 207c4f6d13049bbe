package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.CHICAGO;
import static org.throughline.consent.Fixture.DISTRICT;
import static org.throughline.consent.Fixture.ENGLISH;
import static org.throughline.consent.Fixture.OTHER_PARENT;
import static org.throughline.consent.Fixture.PARENT;
import static org.throughline.consent.Fixture.S;
import static org.throughline.consent.Fixture.STUDENT;
import static org.throughline.consent.Fixture.at;
import static org.throughline.consent.Fixture.fromParent;
import static org.throughline.consent.Fixture.id;
import static org.throughline.consent.Fixture.now;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Signatures;
import org.throughline.consent.release.Terms;

/** What holds for any releases and any question. The small ranges make releases and questions meet often. */
class ConsentPropertiesTest {
    private static final LocalDate YEAR = LocalDate.parse("2026-01-01");

    /** "Identifies and authenticates a particular person" (34 CFR 99.30(d)(1)). */
    private static final Set<Authentication> IDENTIFIED =
            Set.of(Authentication.LINK_AND_CODE, Authentication.WITNESSED, Authentication.WITNESSED_ON_PAPER);

    /** A question at a moment, with these releases on file. */
    record Asked(List<Release> releases, Question question, Instant at) {
        Asked with(List<Release> other) {
            return new Asked(other, question, at);
        }

        Asked with(int index, Release release) {
            List<Release> replaced = new ArrayList<>(releases);
            replaced.set(index, release);
            return with(replaced);
        }

        Asked at(Instant other) {
            return new Asked(releases, question, other);
        }

        Judgement judgement() {
            return ConsentBasis.judge(question, S, releases, now(at));
        }

        Set<Item> permitted() {
            return judgement().permitted().map(Permitted::item).collect(Collectors.toSet());
        }

        /** Written from the law's text, not from the rule's code. */
        boolean isCoveredBy(Release release, Item item) {
            Terms terms = release.terms();
            Signature given = release.signatures().first();
            return release.status() == ReleaseStatus.ACTIVE
                    && given != null
                    && given.signedAt() != null
                    && given.authentication() != null
                    && IDENTIFIED.contains(given.authentication())
                    && terms.parties().recipient().equals(question.parties().recipient())
                    && terms.scope().purposes().contains(question.purpose())
                    && terms.scope().categories().contains(item.category())
                    && item.category() != Category.SUD
                    && item.category() != Category.SURVEY
                    && item.category() != Category.PSYCHOTHERAPY_NOTES
                    && !at.isBefore(
                            terms.period().firstDay().atStartOfDay(CHICAGO).toInstant())
                    && at.isBefore(terms.period()
                            .lastDay()
                            .plusDays(1)
                            .atStartOfDay(CHICAGO)
                            .toInstant());
        }
    }

    @Property
    void nothingIsPermittedWithoutOneReleaseThatCoversTheWholeItem(@ForAll("asked") Asked asked) {
        assertThat(asked.judgement().permitted())
                .allSatisfy(permit -> assertThat(asked.releases()).anySatisfy(release -> {
                    assertThat(release.id()).isEqualTo(permit.release());
                    assertThat(asked.isCoveredBy(release, permit.item())).isTrue();
                }));
    }

    @Property
    void whatOneReleaseCoversIsPermitted(@ForAll("asked") Asked asked) {
        Set<Item> permitted = asked.permitted();

        assertThat(asked.question().items()).allSatisfy(item -> assertThat(permitted.contains(item))
                .isEqualTo(asked.releases().stream().anyMatch(release -> asked.isCoveredBy(release, item))));
    }

    @Property
    void revokingCanOnlyShrinkPermits(@ForAll("asked") Asked asked) {
        for (int i = 0; i < asked.releases().size(); i++) {
            if (asked.releases().get(i).hearing(S, asked.at()).revoke(fromParent()) instanceof Changed changed) {
                assertThat(asked.permitted())
                        .containsAll(asked.with(i, changed.release()).permitted());
            }
        }
    }

    @Property
    void withdrawingACategoryCanOnlyShrinkPermitsAndTakesNoOther(
            @ForAll("asked") Asked asked, @ForAll Category category) {
        Release first = asked.releases().get(0);
        if (first.hearing(S, asked.at()).withdraw(Set.of(category), fromParent()) instanceof Changed changed) {
            Set<Item> before = asked.permitted();
            Set<Item> after = asked.with(0, changed.release()).permitted();

            assertThat(before).containsAll(after);
            assertThat(after)
                    .containsAll(before.stream()
                            .filter(item -> item.category() != category)
                            .toList());
        }
    }

    @Property
    void timePastAnEndCanOnlyShrinkPermits(@ForAll("asked") Asked asked, @ForAll("moments") Instant later) {
        Asked begun = asked.with(asked.releases().stream()
                .filter(release -> release.terms().period().hasBegun(asked.at()))
                .toList());
        Instant then = later.isAfter(asked.at()) ? later : asked.at();

        assertThat(begun.permitted()).containsAll(begun.at(then).permitted());
    }

    @Property
    void theOrderOfReleasesChangesNothing(@ForAll("asked") Asked asked) {
        List<Release> reversed = new ArrayList<>(asked.releases());
        Collections.reverse(reversed);

        assertThat(asked.with(reversed).judgement()).isEqualTo(asked.judgement());
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Combinators.combine(releases(), Drawn.questions(Purpose.COC, Purpose.HRESCH), moments())
                .as(Asked::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 400L * 24).map(hours -> at("2025-12-20T00:00")
                .plusSeconds(hours * 3600));
    }

    private static Arbitrary<List<Release>> releases() {
        return Combinators.combine(terms(), Arbitraries.of(ReleaseStatus.class), signatures())
                .as(ConsentPropertiesTest::release)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(Drawn::numbered);
    }

    private static IntFunction<Release> release(Terms terms, ReleaseStatus status, Signature signature) {
        return number -> new Release(
                new ReleaseId(id(number)), terms, ENGLISH, status, new Signatures(signature, null), Set.of(), 2);
    }

    private static Arbitrary<Terms> terms() {
        Arbitrary<Scope> scopes = Combinators.combine(
                        Arbitraries.of(Purpose.COC, Purpose.HRESCH).set().ofMaxSize(2),
                        Arbitraries.of(Category.class).set().ofMaxSize(6))
                .as(Scope::of);
        return Combinators.combine(Drawn.agencies(), scopes, periods())
                .as((recipient, scope, period) ->
                        new Terms(ReleaseType.FERPA_CONSENT, STUDENT, new Parties(DISTRICT, recipient), scope, period));
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 200))
                .as((start, days) -> new Period(YEAR.plusDays(start), YEAR.plusDays(start + days), CHICAGO));
    }

    private static Arbitrary<Signature> signatures() {
        return Combinators.combine(
                        Arbitraries.of(PARENT, OTHER_PARENT),
                        Arbitraries.just(at("2025-12-01T00:00")).injectNull(0.1),
                        Arbitraries.of(Authentication.class).injectNull(0.1))
                .as(Signature::new)
                .injectNull(0.1);
    }
}
