package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.due.DueKind;
import org.throughline.referral.due.DueTask;
import org.throughline.referral.family.RightsRegister.Entry;

/**
 * Tells consent-service of a student and the guardians, after every change of either and when a way to reach one comes off
 * the file, until it has taken it.
 */
@ApplicationScoped
public class TellRights implements DueTask {

    private final Transactions transactions;
    private final Families families;
    private final RetiredContacts retired;
    private final RightsRegister register;

    public TellRights(Transactions transactions, Families families, RetiredContacts retired, RightsRegister register) {
        this.transactions = transactions;
        this.families = families;
        this.retired = retired;
        this.register = register;
    }

    @Override
    public DueKind kind() {
        return DueKind.SUBJECT;
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(20);
    }

    /** The transaction is over before the other service is called. */
    @Override
    public Uni<Void> perform(TenantId tenant, UUID student) {
        return transactions
                .forTenant(tenant, session -> entry(session, tenant, new StudentId(student)))
                .chain(entry -> tell(tenant, entry));
    }

    private Uni<Entry> entry(Mutiny.Session session, TenantId tenant, StudentId student) {
        return families.family(session, tenant, student)
                .chain(family -> retired.latest(session, tenant, family).map(latest -> new Entry(family, latest)));
    }

    /** Without a birth date nobody can tell who may sign: nothing is told, and readiness says what is missing. */
    private Uni<Void> tell(TenantId tenant, Entry entry) {
        return entry.family().student().birthDate() == null ? Uni.createFrom().voidItem() : register.put(tenant, entry);
    }
}
