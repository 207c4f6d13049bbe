package org.throughline.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.consent.decision.Circumstances;
import org.throughline.consent.decision.Item;
import org.throughline.consent.decision.Question;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.EvidencePolicy;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.RevocationReceipt;
import org.throughline.consent.release.RevocationReceipt.Channel;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Signatures;
import org.throughline.consent.release.Signers;
import org.throughline.consent.release.Terms;
import org.throughline.consent.release.Wording;
import org.throughline.consent.rule.RuleEntry;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.rule.RuleValue;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.RightsHolder;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;

/** The fixture of consent-rules section 2: district D in Chicago, student S of 15, release R1 signed by parent P. */
public final class Fixture {
    public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    public static final Instant T = at("2026-02-02T10:00");
    public static final Instant SIGNED = at("2025-08-10T09:00");

    public static final Party DISTRICT = new Party(Party.Kind.DISTRICT, "d0000000-0000-7000-8000-000000000000");
    public static final Party AGENCY_A = new Party(Party.Kind.AGENCY, "a0000000-0000-7000-8000-00000000000a");
    public static final Party AGENCY_B = new Party(Party.Kind.AGENCY, "a0000000-0000-7000-8000-00000000000b");

    /** A hospital-run clinic, a substance use program, a hotline without a token of its own. */
    public static final Party CLINIC = new Party(Party.Kind.AGENCY, "a0000000-0000-7000-8000-00000000000c");

    public static final Party PROGRAM = new Party(Party.Kind.AGENCY, "a0000000-0000-7000-8000-00000000000d");
    public static final Party HOTLINE = new Party(Party.Kind.OTHER, "child protection hotline");

    public static final Wording ENGLISH = new Wording("en", "Agency A");

    public static final StudentId STUDENT = new StudentId(id(1));
    public static final HolderId STUDENT_SELF = HolderId.of(STUDENT);
    public static final HolderId PARENT = new HolderId(id(2));
    public static final HolderId OTHER_PARENT = new HolderId(id(3));
    public static final Subject S = subject("2010-09-01", parent(PARENT), parent(OTHER_PARENT));

    private Fixture() {}

    public static UUID id(int number) {
        return new UUID(0x7000L, 0x8000000000000000L + number);
    }

    /** Wall-clock time in the district. */
    public static Instant at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), CHICAGO).toInstant();
    }

    public static Subject subject(String birthDate, RightsHolder... holders) {
        return new Subject(STUDENT, LocalDate.parse(birthDate), List.of(holders));
    }

    public static RightsHolder parent(HolderId id) {
        return holder(id, Authority.PARENT, null, null);
    }

    public static RightsHolder holder(HolderId id, Authority authority, String evidence, String until) {
        return new RightsHolder(
                id, "PARENT", authority, evidence, null, until == null ? null : LocalDate.parse(until), Set.of());
    }

    public static Terms terms(
            Party recipient, Set<Purpose> purposes, Set<Category> categories, String from, String to) {
        return new Terms(
                ReleaseType.FERPA_CONSENT,
                STUDENT,
                new Parties(DISTRICT, recipient),
                Scope.of(purposes, categories),
                new Period(LocalDate.parse(from), LocalDate.parse(to), CHICAGO));
    }

    public static Terms termsOfR1() {
        return terms(
                AGENCY_A,
                Set.of(Purpose.COC),
                Set.of(Category.ATTENDANCE, Category.GRADES, Category.IEP),
                "2025-08-15",
                "2026-06-30");
    }

    public static Release draft(Terms terms) {
        return Release.draft(new ReleaseId(id(100)), terms, ENGLISH);
    }

    public static Release sent(Release draft) {
        return changed(draft.send(SIGNED));
    }

    public static Release signed(Terms terms) {
        return signed(terms, id(100), SIGNED);
    }

    public static Release signed(Terms terms, UUID id, Instant when) {
        Release draft = Release.draft(new ReleaseId(id), terms, ENGLISH);
        Release sent = changed(draft.send(when));
        return changed(sent.hearing(S, when)
                .sign(new Signature(PARENT, when, Authentication.LINK_AND_CODE), Signers.RIGHTS_HOLDER));
    }

    public static Release r1() {
        return signed(termsOfR1());
    }

    /** R2: HIPAA authorization, clinic H to D, {mh_summary}, COC. */
    public static Release r2() {
        return active(ReleaseType.HIPAA_AUTH, CLINIC, Category.MH_SUMMARY, List.of(PARENT));
    }

    /** R3: Part 2 consent, program Q to D, {sud}, COC. */
    public static Release r3(HolderId... signers) {
        return active(ReleaseType.PART2_CONSENT, PROGRAM, Category.SUD, List.of(signers));
    }

    private static Release active(ReleaseType type, Party discloser, Category category, List<HolderId> signers) {
        Terms terms = new Terms(
                type,
                STUDENT,
                new Parties(discloser, DISTRICT),
                Scope.of(Set.of(Purpose.COC), Set.of(category)),
                termsOfR1().period());
        return active(terms, signers);
    }

    /** Signed by these, whoever should have. */
    public static Release active(Terms terms, List<HolderId> signers) {
        List<Signature> given = signers.stream()
                .map(signer -> new Signature(signer, SIGNED, Authentication.LINK_AND_CODE))
                .toList();
        return new Release(
                new ReleaseId(id(200)),
                terms,
                ENGLISH,
                ReleaseStatus.ACTIVE,
                new Signatures(given.get(0), given.size() > 1 ? given.get(1) : null),
                Set.of(),
                2);
    }

    /** An entry that the district's counsel confirmed. */
    public static RuleEntry rule(RuleTopic topic, RuleValue value) {
        return new RuleEntry(
                topic, value, new RuleEntry.Source("a citation", "counsel", LocalDate.parse("2020-01-01"), null));
    }

    public static RevocationReceipt fromParent() {
        return new RevocationReceipt(PARENT, Channel.LETTER);
    }

    public static Release changed(ReleaseChange change) {
        return ((ReleaseChange.Changed) change).release();
    }

    public static Question ask(Party recipient, Purpose purpose, Category... categories) {
        return new Question(
                new Parties(DISTRICT, recipient),
                purpose,
                java.util.Arrays.stream(categories).map(Item::of).toList());
    }

    public static Question from(Party discloser, Party recipient, Purpose purpose, Category... categories) {
        return new Question(
                new Parties(discloser, recipient),
                purpose,
                java.util.Arrays.stream(categories).map(Item::of).toList());
    }

    public static Question askRecord(Party recipient, Purpose purpose, Category category, String record) {
        return new Question(new Parties(DISTRICT, recipient), purpose, List.of(new Item(category, record, null, null)));
    }

    public static Circumstances now(Instant now) {
        return new Circumstances(now, CHICAGO, EvidencePolicy.STRICT);
    }
}
