package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.consent.Fixture.STUDENT;
import static org.throughline.consent.Fixture.T;

import java.time.Duration;
import java.time.Instant;
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
import org.throughline.consent.OnFile;
import org.throughline.consent.decision.Support.ByEvidence;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceChange.Changed;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;

/** What holds for any evidence, any basis and any question. */
class BasisPropertiesTest {
    private static final Set<EvidenceKind> DENYING = Set.of(
            EvidenceKind.DEBARMENT,
            EvidenceKind.RESTRICTION,
            EvidenceKind.DIRECTORY_OPT_OUT,
            EvidenceKind.PPRA_OPT_OUT);

    /** Of an agency that takes part more is asked, and of records that come from a Part 2 program. */
    private static final Set<EvidenceKind> MAKING_STRICTER =
            Set.of(EvidenceKind.PARTICIPATING_AGENCY, EvidenceKind.PROVENANCE);

    /** A basis claimed at a moment, with this on file. */
    record Claim(Basis basis, Question question, List<EvidenceRecord> evidence, Instant now) {
        Claim with(List<EvidenceRecord> other) {
            return new Claim(basis, question, other, now);
        }

        Party recipient() {
            return question.parties().recipient();
        }

        Judgement judgement() {
            return Judging.claim(basis, question).withEvidence(evidence).at(now).judgement();
        }

        Set<Item> permitted() {
            return judgement().permitted().map(Permitted::item).collect(Collectors.toSet());
        }
    }

    @Property
    void nothingIsPermittedWithoutOneRecordThatHoldsAndCoversTheWholeItem(@ForAll("claims") Claim claim) {
        assertThat(claim.judgement().permitted()).allSatisfy(permit -> assertThat(supporting(permit, claim.evidence()))
                .allSatisfy(record -> {
                    assertThat(record.holdsAt(claim.now())).isTrue();
                    assertThat(record.covers(permit.item().category())).isTrue();
                    assertThat(record.concerns(claim.recipient())).isTrue();
                    assertThat(record.concerns(STUDENT)).isTrue();
                }));
    }

    @Property
    void withNothingOnFileNoBasisPermitsAnything(@ForAll("claims") Claim claim) {
        assertThat(claim.with(List.of()).permitted()).isEmpty();
    }

    @Property
    void endingWhatAPermitRestsOnCanOnlyShrinkPermits(@ForAll("claims") Claim claim) {
        for (int i = 0; i < claim.evidence().size(); i++) {
            EvidenceRecord record = claim.evidence().get(i);
            boolean onlySupports = !DENYING.contains(record.kind()) && !MAKING_STRICTER.contains(record.kind());
            if (onlySupports && record.end(OnFile.AUTHOR, claim.now()) instanceof Changed ended) {
                List<EvidenceRecord> after = new ArrayList<>(claim.evidence());
                after.set(i, ended.evidence());
                assertThat(claim.permitted()).containsAll(claim.with(after).permitted());
            }
        }
    }

    @Property
    void aDebarmentOfTheRecipientLeavesNothing(@ForAll("claims") Claim claim) {
        List<EvidenceRecord> barred = new ArrayList<>(claim.evidence());
        barred.add(OnFile.a(EvidenceKind.DEBARMENT)
                .about(claim.recipient())
                .filedAt(T.minus(Duration.ofDays(400)))
                .record(500));

        assertThat(claim.with(barred).permitted()).isEmpty();
    }

    @Property
    void theOrderOfFilingChangesNoOutcome(@ForAll("claims") Claim claim) {
        List<EvidenceRecord> reversed = new ArrayList<>(claim.evidence());
        Collections.reverse(reversed);

        assertThat(claim.with(reversed).judgement()).isEqualTo(claim.judgement());
    }

    @Property
    void nobodyElsesEvidenceAddsAPermit(@ForAll("claims") Claim claim) {
        List<EvidenceRecord> ofOthers = claim.evidence().stream()
                .filter(record -> !record.concerns(claim.recipient()))
                .toList();

        assertThat(claim.with(ofOthers).permitted()).isEmpty();
    }

    @Provide
    Arbitrary<Claim> claims() {
        Arbitrary<Instant> moments =
                Arbitraries.integers().between(-300, 300).map(days -> T.plus(Duration.ofDays(days)));
        return Combinators.combine(Arbitraries.of(Basis.class), Drawn.questions(Purpose.values()), evidence(), moments)
                .as(Claim::new);
    }

    private static Arbitrary<List<EvidenceRecord>> evidence() {
        return Combinators.combine(
                        Arbitraries.of(EvidenceKind.class),
                        Drawn.agencies().injectNull(0.2),
                        Arbitraries.of(Attestation.class).set().ofMaxSize(8),
                        Arbitraries.of(Category.class).set().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(-300, 60),
                        Arbitraries.integers().between(1, 300).injectNull(0.3))
                .as(BasisPropertiesTest::filed)
                .list()
                .ofMaxSize(8)
                .map(Drawn::numbered);
    }

    private static IntFunction<EvidenceRecord> filed(
            EvidenceKind kind,
            Party party,
            Set<Attestation> attested,
            Set<Category> categories,
            int filedAfterDays,
            Integer lastsDays) {
        Instant filed = T.plus(Duration.ofDays(filedAfterDays));
        OnFile one = OnFile.a(kind)
                .ofStudent()
                .about(party)
                .covering(categories.toArray(Category[]::new))
                .attesting(attested.stream().filter(kind::knows).toArray(Attestation[]::new))
                .stating(Statement.THREAT, Statement.NECESSITY)
                .filedAt(filed)
                .until(lastsDays == null ? null : filed.plus(Duration.ofDays(lastsDays)));
        return one::record;
    }

    private static List<EvidenceRecord> supporting(Permitted permit, List<EvidenceRecord> evidence) {
        Set<EvidenceId> ids = Set.copyOf(((ByEvidence) permit.support()).evidence());
        assertThat(ids).isNotEmpty();
        List<EvidenceRecord> found =
                evidence.stream().filter(record -> ids.contains(record.id())).toList();
        assertThat(found).hasSameSizeAs(ids);
        return found;
    }
}
