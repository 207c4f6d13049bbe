package org.throughline.directory.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Write;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;

/** Follows arrivals, changes and departures; told by the agency itself, or by the district. */
@ApplicationScoped
public class KeepStaff {

    private final Registers registers;
    private final Partners partners;

    public KeepStaff(Registers registers, Partners partners) {
        this.registers = registers;
        this.partners = partners;
    }

    public Uni<Entry<StaffMember>> arrive(Write write, StaffMember member) {
        return registers.add(
                write,
                StaffRegister.REGISTER,
                session -> partners.enterDistrict(session, write.caller(), member.organization()),
                session -> checked(session, member));
    }

    /** Fails with {@link StaffRefused} for somebody who leaves. */
    public Uni<Entry<StaffMember>> change(Caller caller, UUID id, @Nullable String ifMatch, StaffMember by) {
        return registers.replace(
                caller,
                StaffRegister.REGISTER,
                id,
                ifMatch,
                (session, entry) -> checked(session, entry.content().changed(by)));
    }

    /** Fails with {@link StaffRefused} when the departure is known already. */
    public Uni<Entry<StaffMember>> depart(Write write, UUID id, Departure departure) {
        return registers.act(write, StaffRegister.REGISTER, id, (session, entry) -> Uni.createFrom()
                .item(() -> entry.content().departing(departure)));
    }

    public Uni<Entry<StaffMember>> get(Caller caller, UUID id) {
        return registers.get(caller, StaffRegister.REGISTER, id);
    }

    public Uni<Page<Entry<StaffMember>>> page(StaffQuery query, PageRequest page) {
        return registers.page(StaffRegister.REGISTER, StaffRegister.matching(query), page);
    }

    private Uni<StaffMember> checked(Mutiny.Session session, StaffMember member) {
        return partners.requireServices(
                        session, member.organization(), member.work().services(), "/serviceIds")
                .replaceWith(member);
    }
}
