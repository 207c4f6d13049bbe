package org.throughline.referral.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;

/** How a way to reach somebody lies in the database, whoever puts it there: sealed, beside a fingerprint that finds it again. */
@ApplicationScoped
public class ContactSeal {

    /** The column's name in the additional data: to change it makes what was sealed unreadable. */
    private static final String VALUE = "contact_point.value";

    private final Encryption encryption;

    public ContactSeal(Encryption encryption) {
        this.encryption = encryption;
    }

    public byte[] seal(TenantId tenant, UUID contact, String value) {
        return encryption.seal(tenant, contact, VALUE, value);
    }

    public String open(TenantId tenant, UUID contact, byte[] sealed) {
        return encryption.open(tenant, contact, VALUE, sealed);
    }

    public byte[] fingerprint(TenantId tenant, ContactPoint.Kind kind, String value) {
        return encryption.fingerprint(tenant, VALUE, kind + ":" + value.toLowerCase(Locale.ROOT));
    }
}
