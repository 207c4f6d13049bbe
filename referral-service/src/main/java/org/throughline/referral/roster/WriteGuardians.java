package org.throughline.referral.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.ContactNotice;
import org.throughline.referral.family.ContactNotices;

/** Writes guardians and the ways to reach them. */
@ApplicationScoped
class WriteGuardians {

    private final RosterWriting rows;
    private final RosterContacts contacts;
    private final ContactNotices notices;

    WriteGuardians(RosterWriting rows, RosterContacts contacts, ContactNotices notices) {
        this.rows = rows;
        this.contacts = contacts;
        this.notices = notices;
    }

    /** Who was reached until now is told, once: with the change. */
    Uni<Void> write(Mutiny.Session session, TenantId tenant, RosterSource source, List<RosterGuardian> batch) {
        return rows.guardians(session, tenant, batch)
                .chain(() -> contacts.known(session, tenant, batch))
                .map(known -> changes(batch, known))
                .call(changes -> contacts.change(session, tenant, source, changes))
                .chain(changes -> notices.tell(session, tenant, notices(changes)));
    }

    private static List<ContactChanges> changes(List<RosterGuardian> batch, Map<String, List<KnownContact>> known) {
        return batch.stream()
                .map(guardian -> ContactChanges.of(guardian, known.getOrDefault(guardian.sourcedId(), List.of())))
                .toList();
    }

    private static List<ContactNotice> notices(List<ContactChanges> changes) {
        return changes.stream().flatMap(changed -> changed.notices().stream()).toList();
    }
}
