package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** Signing sessions of consent-service. */
public interface Signings {

    /** Opens a session and has the link sent; gives the session's id. */
    Uni<UUID> open(Opening opening);

    /**
     * One session to be opened.
     *
     * @param students whose releases they are, the first and the siblings
     * @param person the token of the district's person who asks
     * @param key the same key opens one session only
     * @param link addressed, and so is the code
     */
    record Opening(
            TenantId tenant,
            String person,
            String key,
            SigningRequest request,
            List<Student> students,
            Guardian signer,
            ContactPoint link,
            ContactPoint code) {}
}
