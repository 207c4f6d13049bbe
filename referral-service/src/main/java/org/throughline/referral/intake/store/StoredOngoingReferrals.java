package org.throughline.referral.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.intake.OngoingReferral;
import org.throughline.referral.intake.OngoingReferrals;
import org.throughline.referral.intake.PapersOf;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralStatus;
import org.throughline.referral.partner.ServiceId;

/** Referrals that go on, in the order of their ids. */
@ApplicationScoped
class StoredOngoingReferrals implements OngoingReferrals {

    private static final String LIST =
            """
            select id, student, service from referral
            where tenant = $1 and status = any ($2::text[]) and ($3::boolean or school = any ($4::text[]))
                and id > $5
            order by id limit $6""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String[] GOING_ON = Arrays.stream(ReferralStatus.values())
            .filter(status -> status.isSent() && !status.isFinal())
            .map(ReferralStatus::name)
            .toArray(String[]::new);

    @Override
    public Uni<List<OngoingReferral>> list(
            Mutiny.Session session, TenantId tenant, SchoolScope scope, PageRequest page) {
        return PlainRows.of(
                        session,
                        LIST,
                        tenant.value(),
                        GOING_ON,
                        scope.all(),
                        scope.schools().toArray(String[]::new),
                        page.position().map(UUID::fromString).orElse(BEFORE_ALL),
                        page.rows())
                .map(rows -> rows.stream().map(StoredOngoingReferrals::referral).toList());
    }

    private static OngoingReferral referral(Object[] row) {
        PapersOf papers = new PapersOf(new StudentId((UUID) row[1]), new ServiceId((UUID) row[2]));
        return new OngoingReferral(new ReferralId((UUID) row[0]), papers);
    }
}
