package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.AGENCY_A;
import static org.throughline.consent.Fixture.AGENCY_B;
import static org.throughline.consent.Fixture.DISTRICT;
import static org.throughline.consent.Fixture.STUDENT;
import static org.throughline.consent.Fixture.T;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.consent.Fixture;
import org.throughline.consent.OnFile;
import org.throughline.consent.decision.Support.ByEvidence;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.evidence.About;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.Content;
import org.throughline.consent.evidence.EvidenceChange.Changed;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.Filing;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.evidence.Validity;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;

/** What holds for any evidence, any basis and any question. */
class BasisPropertiesTest {
    private static final Set<EvidenceKind> DENYING =
            Set.of(EvidenceKind.DEBARMENT, EvidenceKind.RESTRICTION, EvidenceKind.DIRECTORY_OPT_OUT);

    @Property
    void nothingIsPermittedWithoutOneRecordThatHoldsAndCoversTheWholeItem(
            @ForAll("evidence") List<EvidenceRecord> evidence,
            @ForAll Basis basis,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        assertThat(judge(basis, question, evidence, now).permitted())
                .allSatisfy(permit -> assertThat(supporting(permit, evidence)).allSatisfy(record -> {
                    assertThat(record.holdsAt(now)).isTrue();
                    assertThat(record.covers(permit.item().category())).isTrue();
                    assertThat(record.concerns(question.parties().recipient())).isTrue();
                    assertThat(record.concerns(STUDENT)).isTrue();
                }));
    }

    @Property
    void withNothingOnFileNoBasisPermitsAnything(
            @ForAll Basis basis, @ForAll("questions") Question question, @ForAll("moments") Instant now) {
        assertThat(permitted(basis, question, List.of(), now)).isEmpty();
    }

    @Property
    void endingWhatAPermitRestsOnCanOnlyShrinkPermits(
            @ForAll("evidence") List<EvidenceRecord> evidence,
            @ForAll Basis basis,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        for (int i = 0; i < evidence.size(); i++) {
            EvidenceKind kind = evidence.get(i).kind();
            boolean onlySupports = !DENYING.contains(kind) && kind != EvidenceKind.PARTICIPATING_AGENCY;
            if (onlySupports && evidence.get(i).end(OnFile.AUTHOR, now) instanceof Changed ended) {
                List<EvidenceRecord> after = new ArrayList<>(evidence);
                after.set(i, ended.evidence());
                assertThat(permitted(basis, question, evidence, now))
                        .containsAll(permitted(basis, question, after, now));
            }
        }
    }

    @Property
    void aDebarmentOfTheRecipientLeavesNothing(
            @ForAll("evidence") List<EvidenceRecord> evidence,
            @ForAll Basis basis,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        List<EvidenceRecord> barred = new ArrayList<>(evidence);
        barred.add(OnFile.a(EvidenceKind.DEBARMENT)
                .about(question.parties().recipient())
                .filedAt(T.minus(Duration.ofDays(400)))
                .record(500));

        assertThat(permitted(basis, question, barred, now)).isEmpty();
    }

    @Property
    void theOrderOfFilingChangesNoOutcome(
            @ForAll("evidence") List<EvidenceRecord> evidence,
            @ForAll Basis basis,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        List<EvidenceRecord> reversed = new ArrayList<>(evidence);
        Collections.reverse(reversed);

        assertThat(judge(basis, question, reversed, now)).isEqualTo(judge(basis, question, evidence, now));
    }

    @Property
    void nobodyElsesEvidenceAddsAPermit(
            @ForAll("evidence") List<EvidenceRecord> evidence,
            @ForAll Basis basis,
            @ForAll("questions") Question question,
            @ForAll("moments") Instant now) {
        List<EvidenceRecord> ofOthers = evidence.stream()
                .filter(record -> !record.concerns(question.parties().recipient()))
                .toList();

        assertThat(permitted(basis, question, ofOthers, now)).isEmpty();
    }

    @Provide
    Arbitrary<List<EvidenceRecord>> evidence() {
        return Combinators.combine(
                        Arbitraries.of(EvidenceKind.class),
                        Arbitraries.of(AGENCY_A, AGENCY_B).injectNull(0.2),
                        Arbitraries.of(Attestation.class).set().ofMaxSize(8),
                        Arbitraries.of(Category.class).set().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(-300, 60),
                        Arbitraries.integers().between(1, 300).injectNull(0.3))
                .as(BasisPropertiesTest::record)
                .list()
                .ofMaxSize(8)
                .map(BasisPropertiesTest::numbered);
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<List<Item>> items = Arbitraries.of(Category.class)
                .map(Item::of)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(AGENCY_A, AGENCY_B), Arbitraries.of(Purpose.class), items)
                .as((recipient, purpose, asked) -> new Question(new Parties(DISTRICT, recipient), purpose, asked));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(-300, 300).map(days -> T.plus(Duration.ofDays(days)));
    }

    private static EvidenceRecord record(
            EvidenceKind kind,
            Party party,
            Set<Attestation> attested,
            Set<Category> categories,
            int filedAfterDays,
            Integer lastsDays) {
        Instant filed = T.plus(Duration.ofDays(filedAfterDays));
        Set<Attestation> known = attested.stream().filter(kind::knows).collect(Collectors.toSet());
        return EvidenceRecord.filed(
                new EvidenceId(Fixture.id(0)),
                kind,
                new About(STUDENT, party, null),
                new Content(categories, known, Map.of(Statement.THREAT, "words", Statement.NECESSITY, "words")),
                new Validity(filed, lastsDays == null ? null : filed.plus(Duration.ofDays(lastsDays))),
                new Filing(OnFile.AUTHOR, filed));
    }

    private static List<EvidenceRecord> numbered(List<EvidenceRecord> records) {
        List<EvidenceRecord> numbered = new ArrayList<>();
        for (EvidenceRecord record : records) {
            numbered.add(EvidenceRecord.filed(
                    new EvidenceId(Fixture.id(9000 + numbered.size())),
                    record.kind(),
                    record.about(),
                    record.content(),
                    record.validity(),
                    record.filed()));
        }
        return numbered;
    }

    private static List<EvidenceRecord> supporting(Permitted permit, List<EvidenceRecord> evidence) {
        Set<EvidenceId> ids = Set.copyOf(((ByEvidence) permit.support()).evidence());
        assertThat(ids).isNotEmpty();
        List<EvidenceRecord> found =
                evidence.stream().filter(record -> ids.contains(record.id())).toList();
        assertThat(found).hasSameSizeAs(ids);
        return found;
    }

    private static Judgement judge(Basis basis, Question question, List<EvidenceRecord> evidence, Instant now) {
        return Judging.claim(basis, question).withEvidence(evidence).at(now).judgement();
    }

    private static Set<Item> permitted(Basis basis, Question question, List<EvidenceRecord> evidence, Instant now) {
        return judge(basis, question, evidence, now)
                .permitted()
                .map(Permitted::item)
                .collect(Collectors.toSet());
    }
}
