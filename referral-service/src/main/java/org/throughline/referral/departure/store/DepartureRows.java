package org.throughline.referral.departure.store;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.departure.Arrangement;
import org.throughline.referral.departure.Departure;
import org.throughline.referral.departure.DepartureId;
import org.throughline.referral.departure.DepartureReason;
import org.throughline.referral.departure.DepartureStanding;
import org.throughline.referral.departure.FiledPlan;
import org.throughline.referral.departure.Transition;
import org.throughline.referral.departure.TransitionKey;
import org.throughline.referral.departure.TransitionPlan;
import org.throughline.referral.departure.TransitionState;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralStatus;
import org.throughline.referral.partner.ServiceId;

/** Rows as records and records as rows. */
final class DepartureRows {

    private static final String NOTE = "transition_plan.note";

    private DepartureRows() {}

    /** Of id, organization, services, last day, reason, when it was told, and three counts. */
    static DepartureStanding standing(Object[] row) {
        Departure departure = new Departure(
                new DepartureId((UUID) row[0]),
                (UUID) row[1],
                Arrays.stream((UUID[]) row[2]).map(ServiceId::new).toList(),
                (LocalDate) row[3],
                DepartureReason.valueOf((String) row[4]),
                ((OffsetDateTime) row[5]).toInstant());
        return new DepartureStanding(departure, count(row[6]), count(row[7]), count(row[8]));
    }

    /** Of departure, last day, and what {@link TouchedReferrals} selects. */
    static Transition transition(TenantId tenant, @Nullable Object[] row, Encryption encryption) {
        TransitionKey key = new TransitionKey(new DepartureId((UUID) row[0]), new ReferralId((UUID) row[2]));
        return new Transition(
                key,
                new StudentId((UUID) row[3]),
                (String) row[4],
                new ServiceId((UUID) row[5]),
                ReferralStatus.valueOf((String) row[6]),
                TransitionState.valueOf((String) row[7]),
                (LocalDate) row[1],
                row[8] == null ? null : plan(key, tenant, row, encryption));
    }

    private static FiledPlan plan(TransitionKey key, TenantId tenant, @Nullable Object[] row, Encryption encryption) {
        TransitionPlan plan = new TransitionPlan(
                Arrangement.valueOf((String) row[9]),
                row[10] == null ? null : new ServiceId((UUID) row[10]),
                (LocalDate) row[11],
                (LocalDate) row[12],
                (LocalDate) row[13],
                encryption.openNullable(tenant, row(key), NOTE, (byte[]) row[14]));
        return new FiledPlan(plan, (Long) row[8], (String) row[15], ((OffsetDateTime) row[16]).toInstant());
    }

    /** As {@code transition_plan} has its columns. */
    static @Nullable Object[] values(TenantId tenant, TransitionKey key, FiledPlan filed, Encryption encryption) {
        TransitionPlan plan = filed.plan();
        byte[] note = encryption.sealNullable(tenant, row(key), NOTE, plan.note());
        return new @Nullable Object[] {
            tenant.value(),
            key.departure().value(),
            key.referral().value(),
            filed.version(),
            plan.arrangement().name(),
            plan.service() == null ? null : plan.service().value(),
            plan.until(),
            plan.handoverOn(),
            plan.familyToldOn(),
            note == null ? null : Buffer.buffer(note),
            filed.plannedBy(),
            filed.plannedAt().atOffset(ZoneOffset.UTC)
        };
    }

    /** A plan has no id of its own: what is sealed in its row is bound to both that it stands between. */
    private static UUID row(TransitionKey key) {
        String both = key.departure().value() + " " + key.referral().value();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
    }

    static UUID[] ids(List<ServiceId> services) {
        return services.stream().map(ServiceId::value).toArray(UUID[]::new);
    }

    private static int count(Object counted) {
        return Math.toIntExact((Long) counted);
    }
}
