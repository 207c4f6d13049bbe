package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.transaction.Transactions;

/**
 * Corrects what the registry has of an agency, and says who changed what. The district that proposed it does so until it is
 * verified, from then on the agency itself, and the operator at any time.
 */
@ApplicationScoped
public class CorrectAgency {

    private final Transactions transactions;
    private final OwnAgency own;
    private final Agencies agencies;
    private final AgencyFacts facts;

    CorrectAgency(Transactions transactions, OwnAgency own, Agencies agencies, AgencyFacts facts) {
        this.transactions = transactions;
        this.own = own;
        this.agencies = agencies;
        this.facts = facts;
    }

    /** Fails with 404, with 412 when it has changed since it was read, and with {@link AgencyRefused}. */
    public Uni<Agency> correct(
            Caller caller, AgencyId id, Function<Registration, Registration> correcting, @Nullable String ifMatch) {
        return transactions.as(caller, session -> entered(session, caller, id)
                .chain(() -> agencies.get(session, id))
                .invoke(agency -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), agency.version()))
                .map(agency -> corrected(caller, agency, correcting))
                .chain(agency -> agencies.write(session, caller, AgencyAct.Kind.CORRECTED, agency))
                .call(written -> facts.changed(session, written, AgencyAct.Kind.CORRECTED)));
    }

    private Uni<Void> entered(Mutiny.Session session, Caller caller, AgencyId id) {
        return caller.organization() == null
                ? Uni.createFrom().voidItem()
                : own.enter(session, caller, id).replaceWithVoid();
    }

    private static Agency corrected(Caller caller, Agency agency, Function<Registration, Registration> correcting) {
        requireKnownWhole(caller, agency);
        Registration corrected = correcting.apply(agency.registration());
        if (caller.organization() != null) {
            return agency.correctedByItself(corrected);
        }
        return caller.has(Role.SERVICE)
                ? agency.correctedByTheOperator(corrected)
                : agency.correctedByItsDistrict(corrected);
    }

    /** All changes, the latest first. Fails with 404 unless the caller may see all that the registry has of it. */
    public Uni<Page<AgencyAct>> acts(AgencyId id, PageRequest page) {
        Optional<Long> before = page.position().map(Long::valueOf);
        return transactions
                .as(page.caller(), session -> agencies.get(session, id)
                        .invoke(agency -> requireKnownWhole(page.caller(), agency))
                        .chain(() -> agencies.acts(session, id, before, page.rows())))
                .map(rows -> Page.of(rows, page.limit(), act -> Long.toString(act.version())));
    }

    private static void requireKnownWhole(Caller caller, Agency agency) {
        if (!agency.isKnownWholeTo(caller)) {
            throw ProblemException.notFound();
        }
    }
}
