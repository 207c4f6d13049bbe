package org.throughline.directory.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.OwnAgency;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Write;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/** An agency keeps its people, once for all districts. Every operation fails with 404 unless the agency is the caller's own. */
@ApplicationScoped
public class KeepAgencyStaff {

    private final Registers registers;
    private final OwnAgency agencies;
    private final DistrictDay days;

    public KeepAgencyStaff(Registers registers, OwnAgency agencies, DistrictDay days) {
        this.registers = registers;
        this.agencies = agencies;
        this.days = days;
    }

    /** Fails with 404 unless the agency is verified. */
    public Uni<Entry<AgencyStaffMember>> arrive(Write write, AgencyStaffMember member) {
        return registers.add(
                write,
                AgencyStaffRegister.REGISTER,
                session -> agencies.enter(session, write.caller(), member.agency()),
                session -> Uni.createFrom().item(member));
    }

    /** Fails with {@link StaffRefused} for somebody who leaves. */
    public Uni<Entry<AgencyStaffMember>> change(
            Caller caller,
            AgencyId agency,
            UUID id,
            @Nullable String ifMatch,
            Function<AgencyStaffMember, AgencyStaffMember> changing) {
        OwnAgency.requireOwn(caller, agency);
        return registers.replace(caller, AgencyStaffRegister.REGISTER, id, ifMatch, (session, entry) -> Uni.createFrom()
                .item(() -> changed(own(entry, agency).content(), changing)));
    }

    private static AgencyStaffMember changed(
            AgencyStaffMember before, Function<AgencyStaffMember, AgencyStaffMember> changing) {
        before.requireStaying();
        return before.changed(changing.apply(before));
    }

    /**
     * Fails with {@link StaffRefused} when the departure is known already, unless the caller has read it and the last day is not over,
     * by the calendar of the district that proposed the agency.
     *
     * @param ifMatch the version that was read; null for who tells it first
     */
    public Uni<Entry<AgencyStaffMember>> depart(
            Write write, AgencyId agency, UUID id, @Nullable String ifMatch, Departure departure) {
        OwnAgency.requireOwn(write.caller(), agency);
        return registers.act(
                write, AgencyStaffRegister.REGISTER, id, (session, entry) -> days.today(session, entry.tenant())
                        .map(today -> departing(own(entry, agency), ifMatch, departure, today)));
    }

    private static AgencyStaffMember departing(
            Entry<AgencyStaffMember> entry, @Nullable String ifMatch, Departure departure, LocalDate today) {
        Departure.requireRead(entry, ifMatch);
        AgencyStaffMember member = entry.content();
        return ifMatch == null || member.departure() == null
                ? member.departing(departure)
                : member.departingOtherwise(departure, today);
    }

    /** Fails with {@link StaffRefused} when nobody said to leave, or the last day is over. */
    public Uni<Entry<AgencyStaffMember>> stay(Write write, AgencyId agency, UUID id) {
        OwnAgency.requireOwn(write.caller(), agency);
        return registers.act(
                write, AgencyStaffRegister.REGISTER, id, (session, entry) -> days.today(session, entry.tenant())
                        .map(today -> own(entry, agency).content().staying(today)));
    }

    public Uni<Entry<AgencyStaffMember>> get(Caller caller, AgencyId agency, UUID id) {
        OwnAgency.requireOwn(caller, agency);
        return registers.get(caller, AgencyStaffRegister.REGISTER, id).map(entry -> own(entry, agency));
    }

    /** @param presentOn only who has arrived and not left on this day */
    public Uni<Page<Entry<AgencyStaffMember>>> page(AgencyId agency, @Nullable LocalDate presentOn, PageRequest page) {
        OwnAgency.requireOwn(page.caller(), agency);
        return registers.page(AgencyStaffRegister.REGISTER, AgencyStaffRegister.of(agency, presentOn), page);
    }

    private static Entry<AgencyStaffMember> own(Entry<AgencyStaffMember> entry, AgencyId agency) {
        if (!entry.content().agency().equals(agency)) {
            throw ProblemException.notFound();
        }
        return entry;
    }
}
