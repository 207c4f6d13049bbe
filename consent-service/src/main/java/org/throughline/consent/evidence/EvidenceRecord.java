package org.throughline.consent.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.EvidenceChange.Changed;
import org.throughline.consent.evidence.EvidenceChange.Refusal;
import org.throughline.consent.evidence.EvidenceChange.Refused;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.PersonId;

/**
 * One thing on file. It never changes: it is confirmed by a second person where it needs that, and it can be ended.
 *
 * @param confirmed by whom else; null when nobody has, or nobody needs to
 * @param ended when and by whom it was taken off the file; what was decided before stands
 */
public record EvidenceRecord(
        EvidenceId id,
        EvidenceKind kind,
        About about,
        Content content,
        Validity validity,
        Filing filed,
        @Nullable Filing confirmed,
        @Nullable Filing ended) {
    private static final Duration REVIEW_WITHIN = Duration.ofHours(24);
    private static final Duration SPOKEN_LASTS = Duration.ofDays(30);
    private static final Duration REVIEWED_LASTS = Duration.ofHours(72);

    public EvidenceRecord {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(about, "about");
        requireNonNull(content, "content");
        requireNonNull(validity, "validity");
        requireNonNull(filed, "filed");
    }

    public static EvidenceRecord filed(
            EvidenceId id, EvidenceKind kind, About about, Content content, Validity validity, Filing by) {
        return new EvidenceRecord(id, kind, about, content, validity, by, null, null);
    }

    /**
     * Nothing counts before it was filed: the server's time rules, and a day that was written in does not. Where the clocks
     * of two servers disagree, what permits waits until its time has come; a refusal, and an end, count at once.
     */
    public boolean holdsAt(Instant now) {
        boolean ahead = now.isBefore(filed.at());
        Instant heeded = ahead && kind.isRefusal() ? filed.at() : now;
        return !heeded.isBefore(filed.at()) && validity.contains(heeded) && ended == null;
    }

    /** An emergency never waits, and does not last: a day, and three once a second person has confirmed it. */
    public boolean awaitsReviewTooLong(Instant now) {
        boolean reviewed = confirmed != null && !now.isBefore(confirmed.at());
        return kind.needsReview() && !now.isBefore(filed.at().plus(reviewed ? REVIEWED_LASTS : REVIEW_WITHIN));
    }

    /** What was only said, and not followed by writing, counts for 30 days (164.528(a)(2)(ii)(C)). */
    public boolean suspendsAccountingAt(Instant now) {
        boolean counts = attests(Attestation.WRITTEN_STATEMENT)
                || now.isBefore(filed.at().plus(SPOKEN_LASTS));
        return kind == EvidenceKind.ACCOUNTING_SUSPENSION && holdsAt(now) && counts;
    }

    public boolean concerns(StudentId student) {
        return about.student() == null || student.equals(about.student());
    }

    public boolean concerns(Party party) {
        return about.party() == null || party.equals(about.party());
    }

    public boolean refersTo(@Nullable String reference) {
        return about.reference() == null || about.reference().equals(reference);
    }

    /** A record that names no category covers all. */
    public boolean covers(Category category) {
        return content.categories().isEmpty() || content.categories().contains(category);
    }

    public boolean attests(Attestation attestation) {
        return content.attested().contains(attestation);
    }

    /** Which of these the author does not answer for. */
    public Set<Attestation> lacking(Set<Attestation> required) {
        Set<Attestation> lacking = new TreeSet<>(required);
        lacking.removeAll(content.attested());
        return lacking;
    }

    public boolean states(Statement statement) {
        return Optional.ofNullable(content.statements().get(statement))
                .filter(text -> !text.isBlank())
                .isPresent();
    }

    /** By a second person, while it still holds. */
    public EvidenceChange confirm(PersonId by, Instant now) {
        if (!kind.needsReview() || confirmed != null || !holdsAt(now) || awaitsReviewTooLong(now)) {
            return new Refused(Refusal.NOTHING_TO_CONFIRM);
        }
        if (by.equals(filed.by())) {
            return new Refused(Refusal.SAME_PERSON);
        }
        return new Changed(
                new EvidenceRecord(id, kind, about, content, validity, filed, new Filing(by, now), ended),
                EvidenceChange.Note.CONFIRMED);
    }

    /** A debarment stands for at least five years (20 USC 1232g(b)(4)(B)). */
    public EvidenceChange end(PersonId by, Instant now) {
        if (ended != null) {
            return new Refused(Refusal.ENDED_BEFORE);
        }
        if (kind == EvidenceKind.DEBARMENT) {
            return new Refused(Refusal.STANDS_ITS_TIME);
        }
        return new Changed(
                new EvidenceRecord(id, kind, about, content, validity, filed, confirmed, new Filing(by, now)),
                EvidenceChange.Note.ENDED);
    }
}
