package org.throughline.referral.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.roster.Guardianship;
import org.throughline.referral.roster.Guardianship.Evidence;
import org.throughline.referral.roster.store.RosterRows.GuardianshipRow;
import org.throughline.referral.roster.store.RosterRows.SealedReference;

/** References to what is on file, sealed before they go anywhere; a fingerprint tells whether one is the same again. */
@ApplicationScoped
class SealedEvidence {

    private static final String FIELD = "guardianship.evidence";

    private final Encryption encryption;
    private final Ids ids;

    SealedEvidence(Encryption encryption, Ids ids) {
        this.encryption = encryption;
        this.ids = ids;
    }

    GuardianshipRow row(TenantId tenant, Guardianship guardianship) {
        return GuardianshipRow.of(guardianship, sealed(tenant, guardianship.evidence()));
    }

    private @Nullable SealedReference sealed(TenantId tenant, @Nullable Evidence evidence) {
        if (evidence == null || evidence.reference() == null) {
            return null;
        }
        UUID id = ids.next();
        byte[] closed = encryption.seal(tenant, id, FIELD, evidence.reference());
        byte[] fingerprint = encryption.fingerprint(tenant, FIELD, evidence.reference());
        return new SealedReference(id, hex(closed), hex(fingerprint));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
