package org.throughline.referral.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.roster.RetiredAddress;
import org.throughline.referral.roster.RosterGuardian;
import org.throughline.referral.roster.RosterGuardian.Contact;
import org.throughline.referral.roster.store.RosterRows.ContactRow;
import org.throughline.referral.roster.store.RosterRows.ListedContacts;

/** Ways to reach guardians, sealed before they go anywhere; a fingerprint finds the same one again. */
@ApplicationScoped
class SealedContacts {

    private static final String VALUE = "contact_point.value";

    private final Encryption encryption;
    private final Ids ids;

    SealedContacts(Encryption encryption, Ids ids) {
        this.encryption = encryption;
        this.ids = ids;
    }

    List<ContactRow> rows(TenantId tenant, RosterGuardian guardian) {
        List<ContactRow> rows = new ArrayList<>();
        for (Contact contact : guardian.contacts()) {
            rows.add(row(tenant, guardian, contact, rows.size()));
        }
        return rows;
    }

    ListedContacts listed(TenantId tenant, RosterGuardian guardian) {
        return new ListedContacts(
                guardian.sourcedId(),
                guardian.contacts().stream()
                        .map(contact -> fingerprint(tenant, contact))
                        .toList());
    }

    /** @param row id, sealed value, language */
    RetiredAddress retired(TenantId tenant, Object[] row) {
        return new RetiredAddress(encryption.open(tenant, (UUID) row[0], VALUE, (byte[]) row[1]), (String) row[2]);
    }

    private ContactRow row(TenantId tenant, RosterGuardian guardian, Contact contact, int rank) {
        UUID id = ids.next();
        byte[] closed = encryption.seal(tenant, id, VALUE, contact.value());
        return new ContactRow(
                id,
                guardian.sourcedId(),
                contact.kind().name(),
                rank,
                HexFormat.of().formatHex(closed),
                fingerprint(tenant, contact));
    }

    private String fingerprint(TenantId tenant, Contact contact) {
        String normal = contact.kind() + ":" + contact.value().toLowerCase(Locale.ROOT);
        return HexFormat.of().formatHex(encryption.fingerprint(tenant, VALUE, normal));
    }
}
