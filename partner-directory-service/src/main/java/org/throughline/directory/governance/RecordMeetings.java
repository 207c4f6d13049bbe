package org.throughline.directory.governance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.Invalid;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;
import org.throughline.directory.register.Write;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/** Records meetings, and carries their action items on until they are done. */
@ApplicationScoped
public class RecordMeetings {

    private static final String TEAM = "team_id";
    private static final String NEXT_DUE = "next_due";

    private static final Register<Meeting> MEETINGS = new Register<>(
            "meeting",
            Meeting.class,
            List.of(
                    new Register.Column<>(TEAM, Meeting::team),
                    new Register.Column<>(NEXT_DUE, meeting -> meeting.nextDue().orElse(null))),
            (before, after) -> new Told(MeetingRecorded.TYPE, MeetingRecorded.of(after.id(), after.content())));

    private final Registers registers;
    private final EntryJournal journal;
    private final DistrictDay days;

    public RecordMeetings(Registers registers, EntryJournal journal, DistrictDay days) {
        this.registers = registers;
        this.journal = journal;
        this.days = days;
    }

    /**
     * Which meetings.
     *
     * @param dueBy only those with an open action item that falls due until then
     */
    public record Query(@Nullable UUID team, @Nullable LocalDate dueBy) {

        public String canonical() {
            return "meetings?" + selection().canonical();
        }

        Selection selection() {
            return Selection.ALL.where(TEAM, team).until(NEXT_DUE, dueBy);
        }
    }

    /** Fails with 404 for a team that is not there. */
    public Uni<Entry<Meeting>> record(Write write, Meeting meeting) {
        return registers.add(
                write,
                MEETINGS,
                session ->
                        journal.find(session, LeadTeams.TEAMS, meeting.team()).map(Entry::tenant),
                session -> held(session, write.caller().requireTenant(), meeting));
    }

    /** Fails with 422 for a meeting that is yet to be held, and for what was done on no day between it and today. */
    private Uni<Meeting> held(Mutiny.Session session, TenantId tenant, Meeting meeting) {
        return days.today(session, tenant).map(today -> {
            if (meeting.heldOn().isAfter(today)) {
                throw Invalid.at("/heldOn", "IN_THE_FUTURE", "It is today or earlier, in the district's zone.");
            }
            requireDone(meeting, today);
            return meeting;
        });
    }

    private static void requireDone(Meeting meeting, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < meeting.actionItems().size(); index++) {
            LocalDate done = meeting.actionItems().get(index).done();
            String pointer = "/actionItems/" + index + "/done";
            if (done != null && done.isAfter(today)) {
                errors.add(new FieldError(pointer, "IN_THE_FUTURE", "It is today or earlier, in the district's zone."));
            } else if (done != null && done.isBefore(meeting.heldOn())) {
                errors.add(new FieldError(pointer, "BEFORE_MEETING", "It is the day of the meeting or later."));
            }
        }
        Invalid.requireNone(errors);
    }

    /** @param changed of the team whose meeting it was, which it stays */
    public Uni<Entry<Meeting>> carryOn(
            Caller caller, UUID id, @Nullable String ifMatch, Function<UUID, Meeting> changed) {
        return registers.replace(
                caller,
                MEETINGS,
                id,
                ifMatch,
                (session, entry) -> held(
                        session, entry.tenant(), changed.apply(entry.content().team())));
    }

    public Uni<Entry<Meeting>> get(Caller caller, UUID id) {
        return registers.get(caller, MEETINGS, id);
    }

    public Uni<Page<Entry<Meeting>>> page(Query query, PageRequest page) {
        return registers.page(MEETINGS, query.selection(), page);
    }
}
