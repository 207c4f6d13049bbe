package org.throughline.directory.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.OwnAgency;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/**
 * Brings a district's record of service to what the agency says of the person it names, with the district's own fact. Of two
 * at the same time the second finds that the version before is gone, and changes nothing.
 */
@ApplicationScoped
public class FollowAgencyStaff {

    private final Transactions transactions;
    private final EntryJournal journal;
    private final Partners partners;

    FollowAgencyStaff(Transactions transactions, EntryJournal journal, Partners partners) {
        this.transactions = transactions;
        this.journal = journal;
        this.partners = partners;
    }

    /** Reads as the agency, whose person it is, and writes in the district. */
    public Uni<Void> follow(TenantId tenant, UUID staff, AgencyId agency) {
        Caller caller = OwnAgency.inPlaceOf(agency);
        return transactions.as(caller, session -> transactions
                .enterTenant(session, tenant)
                .chain(() -> journal.find(session, StaffRegister.REGISTER, staff))
                .chain(record -> partners.agency(session, record.content().organization())
                        .chain(behind -> behind.equals(Optional.of(agency))
                                ? followed(session, caller, record)
                                : Uni.createFrom().voidItem())));
    }

    private Uni<Void> followed(Mutiny.Session session, Caller caller, Entry<StaffMember> record) {
        KeptOnce named = record.content().keptOnce();
        return named == null || !record.content().follows()
                ? Uni.createFrom().voidItem()
                : journal.find(session, AgencyStaffRegister.REGISTER, named.id())
                        .chain(kept -> named.isBehind(kept)
                                ? replaced(session, caller, record, kept)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> replaced(
            Mutiny.Session session, Caller caller, Entry<StaffMember> record, Entry<AgencyStaffMember> kept) {
        return journal.replace(
                session,
                caller,
                StaffRegister.REGISTER,
                record.content(),
                record.next(record.content().following(kept)));
    }

    /** The person goes on under the agency that stands in the place of the one before; one step, as links do. */
    public Uni<Void> hand(TenantId keptUnder, UUID person, AgencyId successor) {
        Caller caller = OwnAgency.inPlaceOf(successor);
        return transactions.as(caller, session -> transactions
                .enterTenant(session, keptUnder)
                .chain(() -> journal.find(session, AgencyStaffRegister.REGISTER, person))
                .chain(kept -> journal.replace(
                        session,
                        caller,
                        AgencyStaffRegister.REGISTER,
                        kept.content(),
                        kept.next(kept.content().of(successor)))));
    }
}
