package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.AGENCY_A;
import static org.throughline.consent.Fixture.AGENCY_B;
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
import java.util.UUID;
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
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Terms;

/** What holds for any releases and any question. The small ranges make releases and questions meet often. */
class ConsentPropertiesTest {
    private static final LocalDate YEAR = LocalDate.parse("2026-01-01");

    @Property
    void nothingIsPermittedWithoutOneReleaseThatCoversTheWholeItem(
            @ForAll("releases") List<Release> releases,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        Judgement judgement = ConsentBasis.judge(question, S, releases, now(now));

        assertThat(judgement.permitted()).allSatisfy(permit -> assertThat(releases)
                .anySatisfy(release ->
                        assertThat(covers(release, permit, question, now)).isTrue()));
    }

    @Property
    void whatOneReleaseCoversIsPermitted(
            @ForAll("releases") List<Release> releases,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        Set<Item> permitted = permitted(question, releases, now);

        assertThat(question.items()).allSatisfy(item -> assertThat(permitted.contains(item))
                .isEqualTo(releases.stream().anyMatch(release -> coversItem(release, item, question, now))));
    }

    @Property
    void revokingCanOnlyShrinkPermits(
            @ForAll("releases") List<Release> releases,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        for (int i = 0; i < releases.size(); i++) {
            if (releases.get(i).revoke(fromParent(), S, now) instanceof Changed changed) {
                assertThat(permitted(question, releases, now))
                        .containsAll(permitted(question, replace(releases, i, changed.release()), now));
            }
        }
    }

    @Property
    void withdrawingACategoryCanOnlyShrinkPermitsAndTakesNoOther(
            @ForAll("releases") List<Release> releases,
            @ForAll Category category,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        if (releases.get(0).withdraw(Set.of(category), fromParent(), S, now) instanceof Changed changed) {
            Set<Item> before = permitted(question, releases, now);
            Set<Item> after = permitted(question, replace(releases, 0, changed.release()), now);

            assertThat(before).containsAll(after);
            assertThat(after)
                    .containsAll(before.stream()
                            .filter(item -> item.category() != category)
                            .toList());
        }
    }

    @Property
    void timePastAnEndCanOnlyShrinkPermits(
            @ForAll("releases") List<Release> releases,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now,
            @ForAll("moments") Instant later) {
        List<Release> begun = releases.stream()
                .filter(release -> release.terms().period().hasBegun(now))
                .toList();
        Instant then = later.isAfter(now) ? later : now;

        assertThat(permitted(question, begun, now)).containsAll(permitted(question, begun, then));
    }

    @Property
    void theOrderOfReleasesChangesNothing(
            @ForAll("releases") List<Release> releases,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        List<Release> reversed = new ArrayList<>(releases);
        Collections.reverse(reversed);

        assertThat(ConsentBasis.judge(question, S, reversed, now(now)))
                .isEqualTo(ConsentBasis.judge(question, S, releases, now(now)));
    }

    @Provide
    Arbitrary<List<Release>> releases() {
        return Combinators.combine(terms(), Arbitraries.of(ReleaseStatus.class), signatures())
                .as((terms, status, signature) ->
                        new Release(new ReleaseId(new UUID(0, 0)), terms, ENGLISH, status, signature, Set.of(), 2))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(ConsentPropertiesTest::numbered);
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<List<Item>> items = Arbitraries.of(Category.class)
                .map(Item::of)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(parties(), Arbitraries.of(Purpose.COC, Purpose.HRESCH), items)
                .as((recipient, purpose, asked) -> new Question(new Parties(DISTRICT, recipient), purpose, asked));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 400L * 24).map(hours -> at("2025-12-20T00:00")
                .plusSeconds(hours * 3600));
    }

    private static Arbitrary<Terms> terms() {
        Arbitrary<Scope> scopes = Combinators.combine(
                        Arbitraries.of(Purpose.COC, Purpose.HRESCH).set().ofMaxSize(2),
                        Arbitraries.of(Category.class).set().ofMaxSize(6))
                .as(Scope::of);
        return Combinators.combine(parties(), scopes, periods())
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

    private static Arbitrary<Party> parties() {
        return Arbitraries.of(AGENCY_A, AGENCY_B);
    }

    private static List<Release> numbered(List<Release> releases) {
        List<Release> numbered = new ArrayList<>();
        for (Release release : releases) {
            numbered.add(new Release(
                    new ReleaseId(id(numbered.size())),
                    release.terms(),
                    release.wording(),
                    release.status(),
                    release.signatures().first(),
                    release.withdrawn(),
                    release.version()));
        }
        return numbered;
    }

    private static List<Release> replace(List<Release> releases, int index, Release release) {
        List<Release> replaced = new ArrayList<>(releases);
        replaced.set(index, release);
        return replaced;
    }

    private static Set<Item> permitted(Question question, List<Release> releases, Instant now) {
        return ConsentBasis.judge(question, S, releases, now(now))
                .permitted()
                .map(Permitted::item)
                .collect(Collectors.toSet());
    }

    private static boolean covers(Release release, Permitted permit, Question question, Instant now) {
        return release.id().equals(permit.release()) && coversItem(release, permit.item(), question, now);
    }

    /** Written from the law's text, not from the rule's code. */
    private static boolean coversItem(Release release, Item item, Question question, Instant now) {
        Terms terms = release.terms();
        Signature given = release.signatures().first();
        return release.status() == ReleaseStatus.ACTIVE
                && given != null
                && given.signedAt() != null
                && given.authentication() == Authentication.LINK_AND_CODE
                && terms.parties().recipient().equals(question.parties().recipient())
                && terms.scope().purposes().contains(question.purpose())
                && terms.scope().categories().contains(item.category())
                && item.category() != Category.SUD
                && item.category() != Category.SURVEY
                && item.category() != Category.PSYCHOTHERAPY_NOTES
                && !now.isBefore(terms.period().firstDay().atStartOfDay(CHICAGO).toInstant())
                && now.isBefore(terms.period()
                        .lastDay()
                        .plusDays(1)
                        .atStartOfDay(CHICAGO)
                        .toInstant());
    }
}
