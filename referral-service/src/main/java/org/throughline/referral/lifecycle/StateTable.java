package org.throughline.referral.lifecycle;

import static org.throughline.referral.lifecycle.Move.ACCEPT;
import static org.throughline.referral.lifecycle.Move.CANCEL;
import static org.throughline.referral.lifecycle.Move.CLOSE_NOT_SERVED;
import static org.throughline.referral.lifecycle.Move.CLOSE_SERVED;
import static org.throughline.referral.lifecycle.Move.DECLINE;
import static org.throughline.referral.lifecycle.Move.HOLD;
import static org.throughline.referral.lifecycle.Move.LAPSE;
import static org.throughline.referral.lifecycle.Move.OFFER;
import static org.throughline.referral.lifecycle.Move.REPORT_SESSION;
import static org.throughline.referral.lifecycle.Move.RESUME;
import static org.throughline.referral.lifecycle.Move.SEND;
import static org.throughline.referral.lifecycle.Move.VOID;
import static org.throughline.referral.lifecycle.Move.WAITLIST;
import static org.throughline.referral.lifecycle.ReferralStatus.ACCEPTED;
import static org.throughline.referral.lifecycle.ReferralStatus.CANCELLED;
import static org.throughline.referral.lifecycle.ReferralStatus.DECLINED;
import static org.throughline.referral.lifecycle.ReferralStatus.DRAFT;
import static org.throughline.referral.lifecycle.ReferralStatus.ENTERED_IN_ERROR;
import static org.throughline.referral.lifecycle.ReferralStatus.IN_PROGRESS;
import static org.throughline.referral.lifecycle.ReferralStatus.NOT_SERVED;
import static org.throughline.referral.lifecycle.ReferralStatus.OFFERED;
import static org.throughline.referral.lifecycle.ReferralStatus.ON_HOLD;
import static org.throughline.referral.lifecycle.ReferralStatus.REQUESTED;
import static org.throughline.referral.lifecycle.ReferralStatus.SERVED;
import static org.throughline.referral.lifecycle.ReferralStatus.WAITLISTED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole life of a referral: what is not a row here cannot happen. */
public final class StateTable {

    private static final Set<Party> REQUESTER = Set.of(Party.REQUESTER);
    private static final Set<Party> TARGET = Set.of(Party.TARGET);
    private static final Set<Party> EITHER = Set.of(Party.REQUESTER, Party.TARGET);

    private static final List<Row> ROWS = List.of(
            new Row(DRAFT, SEND, REQUESTED, REQUESTER),
            new Row(DRAFT, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(REQUESTED, ACCEPT, ACCEPTED, TARGET),
            new Row(REQUESTED, DECLINE, DECLINED, TARGET),
            new Row(REQUESTED, WAITLIST, WAITLISTED, TARGET),
            new Row(REQUESTED, CLOSE_NOT_SERVED, NOT_SERVED, EITHER),
            new Row(REQUESTED, CANCEL, CANCELLED, EITHER),
            new Row(REQUESTED, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(WAITLISTED, ACCEPT, ACCEPTED, TARGET),
            new Row(WAITLISTED, DECLINE, DECLINED, TARGET),
            new Row(WAITLISTED, OFFER, OFFERED, TARGET),
            new Row(WAITLISTED, CLOSE_NOT_SERVED, NOT_SERVED, EITHER),
            new Row(WAITLISTED, CANCEL, CANCELLED, EITHER),
            new Row(WAITLISTED, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(OFFERED, ACCEPT, ACCEPTED, TARGET),
            new Row(OFFERED, LAPSE, WAITLISTED, TARGET),
            new Row(OFFERED, CLOSE_NOT_SERVED, NOT_SERVED, EITHER),
            new Row(OFFERED, CANCEL, CANCELLED, EITHER),
            new Row(OFFERED, VOID, ENTERED_IN_ERROR, REQUESTER),
            // The school also records what an agency without an account reports to it: sessions and the end.
            new Row(ACCEPTED, REPORT_SESSION, IN_PROGRESS, EITHER),
            new Row(ACCEPTED, HOLD, ON_HOLD, EITHER),
            new Row(ACCEPTED, CLOSE_NOT_SERVED, NOT_SERVED, EITHER),
            new Row(ACCEPTED, CANCEL, CANCELLED, EITHER),
            new Row(ACCEPTED, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(IN_PROGRESS, REPORT_SESSION, IN_PROGRESS, EITHER),
            new Row(IN_PROGRESS, HOLD, ON_HOLD, EITHER),
            new Row(IN_PROGRESS, CLOSE_SERVED, SERVED, EITHER),
            new Row(IN_PROGRESS, CLOSE_NOT_SERVED, NOT_SERVED, EITHER),
            new Row(IN_PROGRESS, CANCEL, CANCELLED, EITHER),
            new Row(IN_PROGRESS, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(ON_HOLD, RESUME, IN_PROGRESS, EITHER),
            new Row(ON_HOLD, CLOSE_SERVED, SERVED, EITHER),
            new Row(ON_HOLD, CLOSE_NOT_SERVED, NOT_SERVED, EITHER),
            new Row(ON_HOLD, CANCEL, CANCELLED, EITHER),
            new Row(ON_HOLD, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(DECLINED, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(SERVED, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(NOT_SERVED, VOID, ENTERED_IN_ERROR, REQUESTER),
            new Row(CANCELLED, VOID, ENTERED_IN_ERROR, REQUESTER));

    private StateTable() {}

    /** The row for a move from a status, empty when that move cannot be made there by anyone. */
    public static Optional<Row> row(ReferralStatus from, Move move) {
        return rowsFrom(from).filter(row -> row.move() == move).findFirst();
    }

    public static List<Row> rows() {
        return ROWS;
    }

    static Stream<Row> rowsFrom(ReferralStatus status) {
        return ROWS.stream().filter(row -> row.from() == status);
    }

    /** One thing that can happen: the status before, the move, the status after, and who may make it. */
    public record Row(ReferralStatus from, Move move, ReferralStatus to, Set<Party> by) {}
}
