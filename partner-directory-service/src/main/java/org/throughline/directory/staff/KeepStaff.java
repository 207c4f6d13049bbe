package org.throughline.directory.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Write;
import org.throughline.directory.school.DistrictSchools;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/** Follows arrivals, changes and departures; told by the agency itself, or by the district. */
@ApplicationScoped
public class KeepStaff {

    private final Registers registers;
    private final Partners partners;
    private final DistrictSchools schools;
    private final EntryJournal journal;
    private final DistrictDay days;

    public KeepStaff(
            Registers registers, Partners partners, DistrictSchools schools, EntryJournal journal, DistrictDay days) {
        this.registers = registers;
        this.partners = partners;
        this.schools = schools;
        this.journal = journal;
        this.days = days;
    }

    /**
     * What is told of a person.
     *
     * @param agencyStaff whom the agency keeps: name, account, roles and languages are that one's, whatever the member says
     */
    public record Telling(StaffMember member, @Nullable UUID agencyStaff) {}

    /**
     * Fails with {@link StaffRefused} for an agency's person who leaves, whom the agency does not keep, or who is recorded at the
     * organization already.
     */
    public Uni<Entry<StaffMember>> arrive(Write write, Telling telling) {
        StaffMember member = telling.member();
        return registers.add(
                write,
                StaffRegister.REGISTER,
                session -> partners.enterDistrict(session, write.caller(), member.organization()),
                session -> checked(session, member, telling.agencyStaff(), null)
                        .call(arriving -> requireOnce(session, null, arriving)));
    }

    /** Fails with {@link StaffRefused} for somebody who leaves, and as {@link #arrive}. */
    public Uni<Entry<StaffMember>> change(
            Caller caller, UUID id, @Nullable String ifMatch, Function<StaffMember, Telling> changing) {
        return registers.replace(
                caller, StaffRegister.REGISTER, id, ifMatch, (session, entry) -> changed(session, entry, changing)
                        .call(changed -> requireOnce(session, entry, changed)));
    }

    private Uni<StaffMember> changed(
            Mutiny.Session session, Entry<StaffMember> entry, Function<StaffMember, Telling> changing) {
        StaffMember before = entry.content();
        before.requireStaying();
        Telling telling = changing.apply(before);
        return checked(
                session,
                before.changed(telling.member()),
                telling.agencyStaff(),
                before.work().school());
    }

    /**
     * Fails with {@link StaffRefused} when the departure is known already, unless the caller has read it and the last day is not over.
     *
     * @param ifMatch the version that was read; null for who tells it first
     */
    public Uni<Entry<StaffMember>> depart(Write write, UUID id, @Nullable String ifMatch, Departure departure) {
        return registers.act(write, StaffRegister.REGISTER, id, (session, entry) -> days.today(session, entry.tenant())
                .map(today -> departing(entry, ifMatch, departure, today))
                .call(leaving -> requireOnce(session, entry, leaving)));
    }

    private static StaffMember departing(
            Entry<StaffMember> entry, @Nullable String ifMatch, Departure departure, LocalDate today) {
        Departure.requireRead(entry, ifMatch);
        StaffMember member = entry.content();
        return ifMatch == null || member.departure() == null
                ? member.departing(departure)
                : member.departingOtherwise(departure, today);
    }

    /** Fails with {@link StaffRefused} when nobody said to leave, or the last day is over. */
    public Uni<Entry<StaffMember>> stay(Write write, UUID id) {
        return registers.act(write, StaffRegister.REGISTER, id, (session, entry) -> days.today(session, entry.tenant())
                .map(today -> entry.content().staying(today))
                .call(staying -> requireOnce(session, entry, staying)));
    }

    public Uni<Entry<StaffMember>> get(Caller caller, UUID id) {
        return registers.get(caller, StaffRegister.REGISTER, id);
    }

    public Uni<Page<Entry<StaffMember>>> page(StaffQuery query, PageRequest page) {
        return registers.page(StaffRegister.REGISTER, StaffRegister.matching(query), page);
    }

    private Uni<StaffMember> checked(
            Mutiny.Session session, StaffMember member, @Nullable UUID agencyStaff, @Nullable String schoolBefore) {
        Uni<StaffMember> offered = partners.requireServices(
                        session, member.organization(), member.work().services())
                .chain(() -> schools.requireKnown(session, member.work().school(), schoolBefore, "/school"))
                .replaceWith(member);
        return agencyStaff == null
                ? offered
                : offered.chain(() -> kept(session, member, agencyStaff)).map(member::following);
    }

    private Uni<Entry<AgencyStaffMember>> kept(Mutiny.Session session, StaffMember member, UUID agencyStaff) {
        return journal.find(session, AgencyStaffRegister.REGISTER, agencyStaff)
                .onFailure(ProblemException.class)
                .transform(unseen -> new StaffRefused(StaffRefused.Reason.UNKNOWN_TO_AGENCY))
                .call(kept -> partners.agency(session, member.organization())
                        .invoke(behind -> requireStaying(behind, kept.content())));
    }

    /** Two that record the same person at the same time wait for each other. */
    private Uni<Void> requireOnce(Mutiny.Session session, @Nullable Entry<StaffMember> before, StaffMember after) {
        UUID named = after.named();
        if (named == null || !after.isMorePresentThan(before == null ? null : before.content())) {
            return Uni.createFrom().voidItem();
        }
        UUID own = before == null ? null : before.id();
        return journal.alone(
                        session, "staff " + named + " " + after.organization().value())
                .chain(() ->
                        journal.all(session, StaffRegister.REGISTER, StaffRegister.of(named, after.organization())))
                .invoke(known -> requireNowhereElse(own, after, known))
                .replaceWithVoid();
    }

    private static void requireNowhereElse(@Nullable UUID own, StaffMember after, List<Entry<StaffMember>> known) {
        if (known.stream()
                .anyMatch(entry -> !entry.id().equals(own) && entry.content().isPresentWith(after))) {
            throw new StaffRefused(StaffRefused.Reason.PRESENT);
        }
    }

    private static void requireStaying(Optional<AgencyId> behind, AgencyStaffMember kept) {
        if (!behind.equals(Optional.of(kept.agency()))) {
            throw new StaffRefused(StaffRefused.Reason.UNKNOWN_TO_AGENCY);
        }
        kept.requireStaying();
    }
}
