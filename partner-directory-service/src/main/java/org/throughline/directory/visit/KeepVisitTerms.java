package org.throughline.directory.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.Services;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Keeps the terms on which services come to schools; set by the agency, or by the district. */
@ApplicationScoped
public class KeepVisitTerms {

    private static final String SERVICE = "service_id";

    private static final Register<VisitTerms> TERMS = new Register<>(
            "visit_terms",
            VisitTerms.class,
            List.of(new Register.Column<>(SERVICE, VisitTerms::service)),
            (before, after) -> new Told(VisitTermsChanged.TYPE, VisitTermsChanged.of(after.content())));

    private final Transactions transactions;
    private final EntryJournal journal;
    private final Partners partners;
    private final Services services;

    public KeepVisitTerms(Transactions transactions, EntryJournal journal, Partners partners, Services services) {
        this.transactions = transactions;
        this.journal = journal;
        this.partners = partners;
        this.services = services;
    }

    /**
     * A service and its terms.
     *
     * @param version 0 where nobody has set them
     */
    public record Standing(FoundService service, VisitTerms terms, long version) {

        private Standing next(VisitTerms changed) {
            return new Standing(service, changed, version + 1);
        }
    }

    /** Fails with 404 for a service that the caller does not see. */
    public Uni<Standing> get(Caller caller, UUID service) {
        return transactions.as(caller, session -> standing(session, service));
    }

    /**
     * Fails with {@link NotOnSite} for a school to which the service does not come.
     *
     * @param ifMatch needed once they were set
     */
    public Uni<Standing> set(Caller caller, VisitTerms terms, @Nullable String ifMatch) {
        return transactions.as(caller, session -> partners.provider(session, terms.service())
                .chain(provider -> partners.enterDistrict(session, caller, provider))
                .chain(tenant -> standing(session, terms.service())
                        .invoke(before -> requireOnSite(before.service(), terms))
                        .invoke(before -> EntityTags.requireRead(ifMatch, before.version()))
                        .chain(before -> stored(session, caller, tenant, before, before.next(terms)))));
    }

    private Uni<Standing> standing(Mutiny.Session session, UUID service) {
        return services.get(session, service)
                .chain(found -> journal.all(session, TERMS, Selection.ALL.where(SERVICE, service))
                        .map(entries -> entries.stream().findFirst())
                        .map(entry -> new Standing(
                                found,
                                entry.map(Entry::content).orElseGet(() -> VisitTerms.unset(service)),
                                entry.map(Entry::version).orElse(0L))));
    }

    private Uni<Standing> stored(
            Mutiny.Session session, Caller caller, TenantId tenant, Standing before, Standing after) {
        Entry<VisitTerms> entry = new Entry<>(tenant, entryOf(after.service().id()), after.version(), after.terms());
        return (before.version() == 0
                        ? journal.add(session, caller, TERMS, entry)
                        : journal.replace(session, caller, TERMS, before.terms(), entry))
                .replaceWith(after);
    }

    /** The same for a service every time: of two that set them first, one is refused. */
    private static UUID entryOf(UUID service) {
        return UUID.nameUUIDFromBytes(("visit terms of " + service).getBytes(StandardCharsets.UTF_8));
    }

    private static void requireOnSite(FoundService service, VisitTerms terms) {
        Set<String> elsewhere = new HashSet<>(terms.atSchools().keySet());
        elsewhere.removeAll(service.onSiteSchools());
        if (!elsewhere.isEmpty()) {
            throw new NotOnSite(elsewhere);
        }
    }
}
