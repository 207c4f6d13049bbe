package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Withdrawal.Acknowledgement;
import org.throughline.kit.tenancy.TenantId;

/** What recipients are told of, and what they have acknowledged. */
public interface Withdrawals {
    /** A withdrawal of one of the districts that a recipient may see. */
    record Told(TenantId tenant, Withdrawal withdrawal) {}

    /**
     * Which to list.
     *
     * @param recipient null for all of the district
     * @param acknowledged null for both
     */
    record Wanted(@Nullable Party recipient, @Nullable Boolean acknowledged) {}

    Uni<Void> add(Mutiny.Session session, TenantId tenant, Withdrawal withdrawal);

    /** The latest first. @param before id of the one to go on behind; null for the first page */
    Uni<List<Told>> list(Mutiny.Session session, Wanted wanted, @Nullable String before, int limit);

    /** Fails with 404 when it is not there, or another recipient's. */
    Uni<Told> find(Mutiny.Session session, Party recipient, UUID id);

    /** Changes nothing where somebody acknowledged it before. */
    Uni<Void> acknowledge(Mutiny.Session session, TenantId tenant, UUID id, Acknowledgement word);
}
