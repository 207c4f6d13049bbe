package org.throughline.consent.rule;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The entries of each district: appended, never changed. */
public interface Rules {
    Uni<RuleBook> of(Mutiny.Session session, TenantId tenant);

    /** Fails with a conflict when somebody else enters at the same time. */
    Uni<Void> add(Mutiny.Session session, TenantId tenant, RuleEntry entry, String author);
}
