package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Registers;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;

/** Finds agreements as they stand today, and what falls due of them. */
@ApplicationScoped
public class FindAgreements {

    private static final int READ_AT_ONCE = 200;

    private final Registers registers;
    private final EntryJournal journal;
    private final Standings standings;

    public FindAgreements(Registers registers, EntryJournal journal, Standings standings) {
        this.registers = registers;
        this.journal = journal;
        this.standings = standings;
    }

    /** What falls due, and of which agreement. */
    public record DueOf(UUID agreement, Due due) {}

    /** What falls due from one day to another, both included, in a transaction that is open. */
    public Uni<List<DueOf>> dueBetween(Mutiny.Session session, LocalDate from, LocalDate until) {
        return journal.all(session, Agreements.REGISTER, Agreements.matching(new AgreementQuery(null, until, null)))
                .chain(entries -> standings.on(from, session, entries))
                .map(found -> found.stream()
                        .flatMap(standing -> standing.dues().stream()
                                .map(due -> new DueOf(standing.entry().id(), due)))
                        .filter(due -> !due.due().on().isBefore(from)
                                && !due.due().on().isAfter(until))
                        .toList());
    }

    public Uni<Standing> get(Caller caller, UUID id) {
        return registers.get(caller, Agreements.REGISTER, id).chain(found -> standings.of(caller, found));
    }

    /**
     * Where an agreement stands the calendar says, in its district's zone, and no row: so rows are read until there are enough
     * that stand where they are asked for.
     */
    public Uni<Page<Standing>> page(AgreementQuery query, PageRequest page) {
        return gathered(
                query, page, new PageRequest(page.caller(), page.query(), READ_AT_ONCE, page.position()), List.of());
    }

    private Uni<Page<Standing>> gathered(
            AgreementQuery query, PageRequest page, PageRequest batch, List<Standing> before) {
        return standing(query, batch).chain(found -> enough(query, page, found, joined(query, before, found)));
    }

    private Uni<Page<Standing>> enough(
            AgreementQuery query, PageRequest page, Page<Standing> found, List<Standing> all) {
        String next = found.next();
        if (next == null || all.size() > page.limit()) {
            return Uni.createFrom()
                    .item(Page.of(
                            all, page.limit(), standing -> standing.entry().id().toString()));
        }
        return gathered(
                query, page, new PageRequest(page.caller(), page.query(), READ_AT_ONCE, Optional.of(next)), all);
    }

    private static List<Standing> joined(AgreementQuery query, List<Standing> before, Page<Standing> found) {
        return Stream.concat(before.stream(), found.items().stream().filter(standing -> query.asksFor(standing)))
                .toList();
    }

    private Uni<Page<Standing>> standing(AgreementQuery query, PageRequest page) {
        return registers
                .page(Agreements.REGISTER, Agreements.matching(query), page)
                .chain(found -> standings.of(page.caller(), found));
    }
}
