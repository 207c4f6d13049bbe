package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.due.DueKind;
import org.throughline.referral.due.DueTask;

/** Tells consent-service of a student and the guardians, after every change of either, until it has taken it. */
@ApplicationScoped
public class TellRights implements DueTask {

    private final Transactions transactions;
    private final Families families;
    private final RightsRegister register;

    public TellRights(Transactions transactions, Families families, RightsRegister register) {
        this.transactions = transactions;
        this.families = families;
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
                .forTenant(tenant, session -> families.family(session, tenant, new StudentId(student)))
                .chain(family -> tell(tenant, family));
    }

    /** Without a birth date nobody can tell who may sign: nothing is told, and readiness says what is missing. */
    private Uni<Void> tell(TenantId tenant, Family family) {
        return family.student().birthDate() == null ? Uni.createFrom().voidItem() : register.put(tenant, family);
    }
}
