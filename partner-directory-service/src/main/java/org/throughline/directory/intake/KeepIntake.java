package org.throughline.directory.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Write;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Writes and publishes a service's intake requirements; by its agency, or by the district. */
@ApplicationScoped
public class KeepIntake {

    private final Registers registers;
    private final EntryJournal journal;
    private final Partners partners;
    private final Transactions transactions;

    public KeepIntake(Registers registers, EntryJournal journal, Partners partners, Transactions transactions) {
        this.registers = registers;
        this.journal = journal;
        this.partners = partners;
        this.transactions = transactions;
    }

    /** Fails with 404 for a service that the caller does not see. */
    public Uni<Entry<IntakeRequirements>> draft(Write write, IntakeRequirements draft) {
        return registers.add(
                write,
                IntakeRegister.REGISTER,
                session -> partners.provider(session, draft.service())
                        .chain(provider -> partners.enterDistrict(session, write.caller(), provider)),
                session -> Uni.createFrom().item(draft));
    }

    /** Fails with {@link IntakeRefused} for a published version. */
    public Uni<Entry<IntakeRequirements>> rewrite(
            Caller caller,
            UUID id,
            @Nullable String ifMatch,
            Function<IntakeRequirements, IntakeRequirements> rewriting) {
        return registers.replace(caller, IntakeRegister.REGISTER, id, ifMatch, (session, entry) -> Uni.createFrom()
                .item(() -> entry.content().rewritten(rewriting.apply(entry.content()))));
    }

    /** From now on checks are made against it. Fails with {@link IntakeRefused} for a published version. */
    public Uni<Entry<IntakeRequirements>> publish(Write write, UUID id) {
        return registers.act(write, IntakeRegister.REGISTER, id, (session, entry) -> versions(
                        session, entry.content().service())
                .map(versions -> entry.content().published(IntakeRegister.nextNumber(versions))));
    }

    /** Nothing comes of it; it is kept. Fails with {@link IntakeRefused} unless it is a draft. */
    public Uni<Entry<IntakeRequirements>> discard(Write write, UUID id) {
        return registers.act(write, IntakeRegister.REGISTER, id, (session, entry) -> Uni.createFrom()
                .item(() -> entry.content().discarded()));
    }

    public Uni<Entry<IntakeRequirements>> get(Caller caller, UUID id) {
        return registers.get(caller, IntakeRegister.REGISTER, id);
    }

    public Uni<Page<Entry<IntakeRequirements>>> versions(UUID service, PageRequest page) {
        return registers.page(IntakeRegister.REGISTER, IntakeRegister.of(service), page);
    }

    /** Fails with 404 when nothing was published for the service. */
    public Uni<Entry<IntakeRequirements>> inForce(Caller caller, UUID service) {
        return transactions.as(caller, session -> versions(session, service)
                .map(versions -> IntakeRegister.inForce(versions).orElseThrow(ProblemException::notFound)));
    }

    private Uni<List<Entry<IntakeRequirements>>> versions(Mutiny.Session session, UUID service) {
        return journal.all(session, IntakeRegister.REGISTER, IntakeRegister.of(service));
    }
}
