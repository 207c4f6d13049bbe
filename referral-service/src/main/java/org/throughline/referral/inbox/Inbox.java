package org.throughline.referral.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.lifecycle.ReferralId;

/** What was sent to an agency, whatever the district. */
public interface Inbox {

    /** The latest first, one more than the page shows: ids only, in the order in which they are shown. */
    Uni<List<Listed>> list(Mutiny.Session session, OrganizationId agency, PageRequest page);

    /** The district's code and name. */
    Uni<District> district(Mutiny.Session session, TenantId tenant);

    /**
     * One line of the list.
     *
     * @param position where the next page begins, when this is a page's last
     */
    record Listed(ReferralId id, String position) {}

    /** Where a referral comes from. */
    record District(String code, String name) {}
}
