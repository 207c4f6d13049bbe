package org.throughline.referral.intake;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.SchoolScope;

/** The referrals of a district that were sent and are not over. */
public interface OngoingReferrals {

    /** By id, one more than the page shows. */
    Uni<List<OngoingReferral>> list(Mutiny.Session session, TenantId tenant, SchoolScope scope, PageRequest page);
}
