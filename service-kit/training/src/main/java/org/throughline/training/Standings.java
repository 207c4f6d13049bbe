package org.throughline.training;

import io.smallrye.mutiny.Uni;
import org.throughline.kit.tenancy.PersonId;
import org.throughline.kit.tenancy.TenantId;

/** The training of everybody who may be shown a district's student data, and the district's gate. */
public interface Standings {

    /** Fails with 404 when the directory does not know the district, and with 503 when it does not answer. */
    Uni<Standing> of(TenantId district, PersonId person);
}
