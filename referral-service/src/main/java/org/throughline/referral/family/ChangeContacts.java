package org.throughline.referral.family;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.ContactOutcome.Changed;
import org.throughline.referral.family.ContactOutcome.Refused;

/**
 * Somebody of the staff records how a guardian is reached now. Whoever did so is the one who cannot stand behind it, and
 * everybody who was reached before is told.
 */
@ApplicationScoped
public class ChangeContacts {

    private final Transactions transactions;
    private final ReachFamily reach;
    private final ContactPoints contacts;
    private final TellOfContacts telling;
    private final Idempotency idempotency;

    public ChangeContacts(
            Transactions transactions,
            ReachFamily reach,
            ContactPoints contacts,
            TellOfContacts telling,
            Idempotency idempotency) {
        this.transactions = transactions;
        this.reach = reach;
        this.contacts = contacts;
        this.telling = telling;
        this.idempotency = idempotency;
    }

    /**
     * Who asks, and about whom.
     *
     * @param key the same key changes once
     * @param body what the request said, for recognizing its repetition
     */
    public record Asked(Caller by, StudentId student, @Nullable String key, Object body) {

        private IdempotentRequest once(String operation, Object on) {
            return new IdempotentRequest(by.requireTenant(), by.person().value(), operation + "/" + on, key, body);
        }
    }

    /**
     * A change of one that is on file.
     *
     * @param ifMatch the version that it is based on
     */
    public record Existing(UUID contact, @Nullable String ifMatch) {}

    public Uni<ContactEntry> add(Asked asked, GuardianId guardian, ContactPoint.Kind kind, NewContact wanted) {
        IdempotentRequest once = asked.once("addContact", guardian.value());
        return transactions.as(asked.by(), session -> reach.visible(session, asked.by(), asked.student(), "addContact")
                .map(family -> family.guardian(guardian).map(Guardian::id).orElseThrow(ChangeContacts::notOfTheFamily))
                .chain(found -> change(session, once, 201, found, file -> {
                    wanted.requireSoundAs(kind);
                    return file.add(kind, wanted);
                })));
    }

    public Uni<ContactEntry> replace(Asked asked, Existing existing, NewContact wanted) {
        return existing(asked, existing, "replaceContact", 201, (file, old) -> {
            wanted.requireSoundAs(old.point().kind());
            return file.replace(old, wanted);
        });
    }

    public Uni<ContactEntry> retire(Asked asked, Existing existing, StaffWord word) {
        return existing(asked, existing, "retireContact", 200, (file, old) -> file.retire(old, word));
    }

    /** What is decided of one that is on file. */
    private interface Decision {
        ContactOutcome of(ContactFile file, ContactEntry old);
    }

    private Uni<ContactEntry> existing(
            Asked asked, Existing existing, String operation, int status, Decision decision) {
        IdempotentRequest once = asked.once(operation, existing.contact());
        return transactions.as(asked.by(), session -> reach.visible(session, asked.by(), asked.student(), operation)
                .chain(family -> reach.guardianOf(session, asked.by(), family, existing.contact()))
                .chain(guardian -> change(session, once, status, guardian, file -> decided(file, existing, decision))));
    }

    /** The guardian is held by then, and what the file says is what counts. */
    private static ContactOutcome decided(ContactFile file, Existing existing, Decision decision) {
        ContactEntry old = file.entry(existing.contact()).orElseThrow(ProblemException::notFound);
        EntityTags.requireSame(EntityTags.requiredVersion(existing.ifMatch()), old.version());
        return decision.of(file, old);
    }

    private Uni<ContactEntry> change(
            Mutiny.Session session,
            IdempotentRequest once,
            int status,
            GuardianId guardian,
            Function<ContactFile, ContactOutcome> decision) {
        return idempotency
                .once(session, once, () -> contacts.fileToChange(session, once.tenant(), guardian)
                        .map(decision)
                        .map(ChangeContacts::changed)
                        .call(changed -> store(session, once, guardian, changed))
                        .map(changed -> Created.of(status, changed.subject())))
                .chain(created -> contacts.entry(session, once.tenant(), created.resource()));
    }

    private Uni<Void> store(Mutiny.Session session, IdempotentRequest once, GuardianId guardian, Changed changed) {
        return Multi.createFrom()
                .iterable(changed.entries())
                .onItem()
                .transformToUniAndConcatenate(entry -> contacts.keep(session, once.tenant(), entry))
                .collect()
                .last()
                .chain(() -> telling.tell(session, once.tenant(), guardian, changed));
    }

    private static Changed changed(ContactOutcome outcome) {
        if (outcome instanceof Refused refused) {
            throw new ProblemException(refused.why());
        }
        return (Changed) outcome;
    }

    private static ProblemException notOfTheFamily() {
        return Invalid.at("/guardianId", "NOT_A_GUARDIAN", "Nobody who answers for this student.");
    }
}
