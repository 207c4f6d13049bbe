package org.throughline.directory.settings;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** What the transaction's district ever set of a kind; every version is kept, so that an old answer can be explained. */
public interface SettingsHistory<T> {

    /** Empty where nobody set anything. */
    Uni<Optional<SettingsVersion<T>>> last(Mutiny.Session session);

    /** Empty where there never was such a version. */
    Uni<Optional<SettingsVersion<T>>> of(Mutiny.Session session, long version);

    /** Fails with 412 when somebody else set the same version. */
    Uni<Void> add(Mutiny.Session session, TenantId tenant, SettingsVersion<T> set);
}
