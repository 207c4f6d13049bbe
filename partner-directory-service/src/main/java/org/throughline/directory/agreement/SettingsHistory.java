package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** What the transaction's district ever asked of agreements; every setting is kept. */
public interface SettingsHistory {

    /** What holds now; empty where nobody set anything. */
    Uni<Optional<AgreementSettings>> current(Mutiny.Session session);

    Uni<Optional<AgreementSettings>> of(Mutiny.Session session, long version);

    /** Fails with 412 when somebody else set the same version. */
    Uni<Void> add(Mutiny.Session session, TenantId tenant, AgreementSettings settings);
}
