package org.throughline.referral.family;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.idempotency.Verdict;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/**
 * Has a guardian asked for a signature, or given the way to take one back, once. What consent-service keeps by the key is made of
 * what is on file as well, which may change before the request is repeated: so the key is kept here too.
 */
@ApplicationScoped
public class RequestSignature {

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Families families;
    private final OpenSigning opening;

    public RequestSignature(
            Transactions transactions, Idempotency idempotency, Families families, OpenSigning opening) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.families = families;
        this.opening = opening;
    }

    /**
     * A signature that is asked for.
     *
     * @param token the caller's own, verified again by consent-service
     */
    public record Asked(String token, @Nullable String key, StudentId student, SigningRequest request) {

        public Asked {
            Objects.requireNonNull(token);
            Objects.requireNonNull(student);
            Objects.requireNonNull(request);
        }

        /** Whose releases they are, the student first. */
        List<StudentId> students() {
            return Stream.concat(Stream.of(student), request.siblings().stream())
                    .distinct()
                    .toList();
        }

        private IdempotentRequest once(Caller caller) {
            return new IdempotentRequest(
                    caller.requireTenant(),
                    caller.person().value(),
                    "requestSignature",
                    key,
                    List.of(student, request));
        }
    }

    /**
     * The signing. Fails with 404 for a student of another school, with 422 for what cannot be put before this guardian. What was
     * asked already is answered without asking consent-service.
     */
    public Uni<UUID> request(Caller caller, Asked asked) {
        IdempotentRequest once = asked.once(caller);
        return transactions
                .as(caller, session -> earlier(session, caller, asked, once))
                .chain(earlier -> earlier.map(signing -> Uni.createFrom().item(signing))
                        .orElseGet(() -> open(caller, asked, once)));
    }

    private Uni<Optional<UUID>> earlier(Mutiny.Session session, Caller caller, Asked asked, IdempotentRequest once) {
        return requireVisible(session, caller, asked.students())
                .chain(() -> idempotency.earlier(
                        session, once, opened -> Uni.createFrom().item(opened.resource())));
    }

    /** Looked at before the key: what is another school's is 404, whatever else is wrong with the request. */
    private Uni<Void> requireVisible(Mutiny.Session session, Caller caller, List<StudentId> students) {
        return Multi.createFrom()
                .iterable(students)
                .onItem()
                .transformToUniAndConcatenate(id -> families.student(session, caller.requireTenant(), id)
                        .invoke(student -> SchoolScope.of(caller).require(student.school())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Of two at once with one key, the second has what the first has opened, whatever it was told itself. */
    private Uni<UUID> open(Caller caller, Asked asked, IdempotentRequest once) {
        return Verdict.of(opening.open(caller, asked))
                .chain(verdict -> transactions.as(
                        caller,
                        session -> idempotency.once(session, once, () -> verdict.map(id -> Created.of(202, id)))))
                .map(Created::resource);
    }
}
