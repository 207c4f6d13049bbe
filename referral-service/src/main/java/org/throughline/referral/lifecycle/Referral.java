package org.throughline.referral.lifecycle;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.StudentId;

/** One student's referral to one service. Every change goes through a move of the {@link StateTable}. */
public record Referral(
        ReferralId id,
        StudentId student,
        String schoolSourcedId,
        Ask ask,
        ReferralStatus status,
        @Nullable Addressee addressee,
        int attendedSessions) {

    public Referral {
        Objects.requireNonNull(id);
        Objects.requireNonNull(student);
        Objects.requireNonNull(schoolSourcedId);
        Objects.requireNonNull(ask);
        Objects.requireNonNull(status);
    }

    /** A new draft: nothing has left the district. */
    public static Referral draft(ReferralId id, StudentId student, String schoolSourcedId, Ask ask) {
        return new Referral(id, student, schoolSourcedId, ask, ReferralStatus.DRAFT, null, 0);
    }

    /** @param language in which help is needed, null when none is on file */
    public Decision send(Party by, Addressee addressee, @Nullable NeedLanguage language) {
        return move(Move.SEND, by, to -> {
            Referral sent = new Referral(id, student, schoolSourcedId, ask, to, addressee, attendedSessions);
            return new Decision.Moved(sent, new ReferralEvent.Requested(sent, addressee, language));
        });
    }

    public Decision accept(Party by) {
        return move(Move.ACCEPT, by, to -> moved(to, new ReferralEvent.Accepted(id)));
    }

    public Decision decline(Party by, DeclineReason reason) {
        return move(Move.DECLINE, by, to -> moved(to, new ReferralEvent.Declined(id, reason)));
    }

    public Decision waitlist(Party by) {
        return move(Move.WAITLIST, by, to -> moved(to, new ReferralEvent.Waitlisted(id)));
    }

    /** Today is the district's. */
    public Decision reportSession(Party by, Session session, LocalDate today) {
        if (session.heldOn().isAfter(today)) {
            return new Decision.Refused(refusal(Move.REPORT_SESSION, by).orElse(Refusal.SESSION_IN_THE_FUTURE));
        }
        return move(Move.REPORT_SESSION, by, to -> {
            int attended = attendedSessions + (session.attended() ? 1 : 0);
            Referral reported = new Referral(id, student, schoolSourcedId, ask, to, addressee, attended);
            return new Decision.Moved(reported, new ReferralEvent.SessionReported(id, session));
        });
    }

    public Decision close(Party by, Closure closure) {
        Move move = closure instanceof Closure.Served ? Move.CLOSE_SERVED : Move.CLOSE_NOT_SERVED;
        return move(move, by, to -> evidenceMissing(closure)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> moved(to, new ReferralEvent.Closed(id, closure))));
    }

    public Decision cancel(Party by, CancelReason reason) {
        return move(Move.CANCEL, by, to -> moved(to, new ReferralEvent.Cancelled(id, reason)));
    }

    /** Empty when the party may make the move now. */
    public Optional<Refusal> refusal(Move move, Party by) {
        Optional<StateTable.Row> row = StateTable.row(status, move);
        if (row.isEmpty()) {
            return Optional.of(Refusal.NOT_IN_THIS_STATUS);
        }
        return row.get().by().contains(by) ? Optional.empty() : Optional.of(Refusal.NOT_THIS_PARTYS_MOVE);
    }

    private Decision move(Move move, Party by, Function<ReferralStatus, Decision> effect) {
        return refusal(move, by)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() ->
                        effect.apply(StateTable.row(status, move).orElseThrow().to()));
    }

    private Decision moved(ReferralStatus to, ReferralEvent event) {
        return new Decision.Moved(
                new Referral(id, student, schoolSourcedId, ask, to, addressee, attendedSessions), event);
    }

    private Optional<Refusal> evidenceMissing(Closure closure) {
        if (closure instanceof Closure.NotServed notServed) {
            return notServed.reason().isSupportedBy(notServed.attempts())
                    ? Optional.empty()
                    : Optional.of(Refusal.ATTEMPTS_MISSING);
        }
        return attendedSessions > 0 ? Optional.empty() : Optional.of(Refusal.NO_ATTENDED_SESSION);
    }
}
