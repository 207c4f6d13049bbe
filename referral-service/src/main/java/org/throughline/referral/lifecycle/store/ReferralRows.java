package org.throughline.referral.lifecycle.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.lifecycle.Addressee;
import org.throughline.referral.lifecycle.Ask;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.NeedCategory;
import org.throughline.referral.lifecycle.Referral;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralStatus;
import org.throughline.referral.lifecycle.Referrals.Draft;
import org.throughline.referral.lifecycle.Referrals.Made;
import org.throughline.referral.lifecycle.Tier;
import org.throughline.referral.partner.ServiceId;

/** Rows as records and records as rows. */
final class ReferralRows {

    private static final String REASON = "referral.reason";

    private ReferralRows() {}

    static ReferralRow row(TenantId tenant, Draft draft, Encryption encryption) {
        Referral referral = draft.referral();
        ReferralRow row = new ReferralRow();
        row.tenant = tenant.value();
        row.id = referral.id().value();
        row.student = referral.student().value();
        row.school = referral.schoolSourcedId();
        row.service = referral.ask().service().value();
        row.backups = joined(referral.ask().backups());
        row.need = referral.ask().need().name();
        row.tier = (short) referral.ask().tier().level();
        row.reason = encryption.seal(tenant, row.id, REASON, draft.reason());
        row.status = referral.status().name();
        row.createdAt = draft.now();
        row.changedAt = draft.now();
        return row;
    }

    static void change(ReferralRow row, Made made) {
        Referral after = made.moved().referral();
        row.status = after.status().name();
        row.attendedSessions = after.attendedSessions();
        row.facts++;
        row.changedAt = made.now();
        if (made.decision() != null && after.addressee() != null) {
            row.agency = after.addressee().agency().value();
            row.serviceName = after.addressee().serviceName();
            row.sentAt = made.now();
            row.decision = made.decision();
        }
    }

    static Filed filed(ReferralRow row, Encryption encryption) {
        TenantId tenant = new TenantId(row.tenant);
        return new Filed(
                tenant,
                referral(row),
                row.version,
                encryption.open(tenant, row.id, REASON, row.reason),
                row.createdAt,
                row.changedAt,
                row.sentAt,
                row.decision);
    }

    private static Referral referral(ReferralRow row) {
        Ask ask = new Ask(
                new ServiceId(row.service), NeedCategory.valueOf(row.need), new Tier(row.tier), split(row.backups));
        return new Referral(
                new ReferralId(row.id),
                new StudentId(row.student),
                row.school,
                ask,
                ReferralStatus.valueOf(row.status),
                addressee(row),
                row.attendedSessions);
    }

    private static @Nullable Addressee addressee(ReferralRow row) {
        return row.agency == null || row.serviceName == null
                ? null
                : new Addressee(new OrganizationId(row.agency), row.serviceName);
    }

    private static String joined(List<ServiceId> services) {
        return services.stream().map(service -> service.value().toString()).collect(Collectors.joining(","));
    }

    private static List<ServiceId> split(String joined) {
        return Stream.of(joined.split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> new ServiceId(UUID.fromString(id)))
                .toList();
    }
}
