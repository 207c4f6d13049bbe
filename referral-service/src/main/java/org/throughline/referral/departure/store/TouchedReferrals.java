package org.throughline.referral.departure.store;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.departure.Reach;
import org.throughline.referral.lifecycle.ReferralStatus;

/**
 * The one place that says which referrals a departure {@code d} touches, and how far the transition of each is. A referral
 * that is over has changed for the last time when it ended; those that go on and those that are over are looked for apart, so
 * that an index leads to both.
 */
final class TouchedReferrals {

    private static final String[] GOING_ON = names(status -> !status.isFinal());
    private static final String[] OVER = names(status -> status.isFinal() && !status.isVoid());

    /** Its parameters are $1 to $6, see {@link #parameters}. */
    static final String SQL =
            """
            select r.id as referral, r.student, r.school, r.service, r.status,
                case when p.referral is not null then 'PLANNED'
                    when r.status = any ($4::text[]) then 'OVER'
                    else 'ASKED_FOR' end as state,
                p.version, p.arrangement, p.service as other_service, p.until, p.handover_on, p.family_told_on, p.note,
                p.planned_by, p.planned_at
            from (
                select id, student, school, service, status, sent_at from referral
                where tenant = $1 and service = any (d.services) and status = any ($3::text[])
                union all
                select id, student, school, service, status, sent_at from referral
                where tenant = $1 and service = any (d.services) and status = any ($4::text[]) and changed_at >= d.told_at) r
            left join transition_plan p on p.tenant = $1 and p.departure = d.id and p.referral = r.id
            where r.sent_at < (d.last_day + 1)::timestamp at time zone $2::text
                and ($5::boolean or r.school = any ($6::text[]))""";

    private TouchedReferrals() {}

    /** Those of {@link #SQL}, and then the caller's own. */
    static @Nullable Object[] parameters(Reach reach, @Nullable Object... more) {
        @Nullable
        Object[] own = {
            reach.district().id().value(),
            reach.district().zone().getId(),
            GOING_ON,
            OVER,
            reach.schools().all(),
            reach.schools().schools().toArray(String[]::new)
        };
        @Nullable Object[] all = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return all;
    }

    private static String[] names(Predicate<ReferralStatus> which) {
        return Arrays.stream(ReferralStatus.values())
                .filter(which)
                .map(ReferralStatus::name)
                .toArray(String[]::new);
    }
}
