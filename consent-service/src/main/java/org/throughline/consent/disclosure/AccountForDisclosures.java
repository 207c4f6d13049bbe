package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.AccountingRefused.Why;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Tells what has left about one student: to the custodian and the auditor, and through them to the family (99.32(c)). */
@ApplicationScoped
public class AccountForDisclosures {
    /** What one page of paper, or one answer, can carry. */
    private static final int MOST = 5_000;

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Transactions transactions;
    private final Tenants tenants;
    private final DisclosureLog log;
    private final StudentFiles files;
    private final RecordAccesses accesses;
    private final Clock clock;

    public AccountForDisclosures(
            Transactions transactions,
            Tenants tenants,
            DisclosureLog log,
            StudentFiles files,
            RecordAccesses accesses,
            Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.log = log;
        this.files = files;
        this.accesses = accesses;
        this.clock = clock;
    }

    public Uni<Accounting> account(Caller by, AccountingWish wish) {
        return transactions.as(by, session -> tenants.byId(session, by.requireTenant())
                .chain(district -> account(session, district, wish))
                .call(() -> accesses.note(session, by, wish.student(), AccessPurpose.ACCOUNT_FOR_DISCLOSURES)));
    }

    private Uni<Accounting> account(Mutiny.Session session, Tenant district, AccountingWish wish) {
        Instant now = clock.instant();
        return files.of(session, district.id(), wish.student())
                .invoke(file -> requireAuthority(wish, file, now, district))
                .chain(file -> entries(session, district, wish, now)
                        .map(entries -> Accounting.of(wish, district, now, entries, file)));
    }

    private static void requireAuthority(AccountingWish wish, StudentFile file, Instant now, Tenant district) {
        boolean refused = wish.requester()
                .filter(person -> !file.subject().mayBeSignedForBy(person, now, district.zone()))
                .isPresent();
        if (refused) {
            throw new AccountingRefused(Why.REQUESTER_NOT_AUTHORIZED);
        }
    }

    private Uni<List<Accounted>> entries(Mutiny.Session session, Tenant district, AccountingWish wish, Instant now) {
        Instant earliest = wish.view().earliest(now, district.zone());
        Instant from = startOf(wish.from(), district).filter(earliest::isBefore).orElse(earliest);
        // Not cut off at this server's time: another's may have gone ahead of it.
        Instant until = startOf(wish.until() == null ? null : wish.until().plusDays(1), district)
                .orElse(LATEST);
        return log.accounted(session, district.id(), wish.student(), new DisclosureLog.Between(from, until), MOST + 1)
                .invoke(AccountForDisclosures::requireNotTooMany);
    }

    private static Optional<Instant> startOf(@Nullable LocalDate day, Tenant district) {
        return Optional.ofNullable(day)
                .map(given -> given.atStartOfDay(district.zone()).toInstant());
    }

    private static void requireNotTooMany(List<Accounted> entries) {
        if (entries.size() > MOST) {
            throw new AccountingRefused(Why.TOO_MANY);
        }
    }
}
