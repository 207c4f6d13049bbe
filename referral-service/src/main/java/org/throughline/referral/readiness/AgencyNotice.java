package org.throughline.referral.readiness;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.partner.PartnerService;

/** How an agency learns that something was sent to it, in the transaction of the sending. */
public interface AgencyNotice {

    Uni<Void> send(Mutiny.Session session, Filed sent, PartnerService service);
}
