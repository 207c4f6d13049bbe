package org.throughline.referral.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.disclosure.Disclosures;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.disclosure.Question;
import org.throughline.referral.disclosure.Question.Mode;
import org.throughline.referral.family.Families;
import org.throughline.referral.inbox.Inbox.Listed;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.Referrals;

/** What an agency reads: load, close the transaction, decide on exactly what was loaded, filter. */
@ApplicationScoped
public class ReadInbox {

    private final Transactions transactions;
    private final Inbox inbox;
    private final Referrals referrals;
    private final Families families;
    private final Disclosures disclosures;

    public ReadInbox(
            Transactions transactions, Inbox inbox, Referrals referrals, Families families, Disclosures disclosures) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.referrals = referrals;
        this.families = families;
        this.disclosures = disclosures;
    }

    /** A referral with what may be shown of its student. */
    public record Read(InboxEntry entry, Disclosed disclosed) {}

    /** No student data and therefore no permit. */
    public Uni<Page<InboxEntry>> list(Caller caller, PageRequest page) {
        return transactions.as(caller, session -> listed(session, caller, page)
                .chain(found -> each(found, listed -> entry(session, listed.id()))));
    }

    /** One batch of decisions for each district on the page. */
    public Uni<Page<Read>> listWithStudents(Caller caller, String token, PageRequest page) {
        return transactions
                .as(caller, session -> listed(session, caller, page)
                        .chain(found -> each(found, listed -> dossier(session, listed.id()))))
                .chain(found -> decide(caller, token, found.items())
                        .map(granted -> found.map(dossier -> read(
                                dossier,
                                Objects.requireNonNull(
                                        granted.get(dossier.records().referral()))))));
    }

    /**
     * One referral, with what the agency's person may see now.
     *
     * @param token the person's own, verified again by consent-service
     */
    public Uni<Read> read(Caller caller, String token, ReferralId id) {
        return transactions.as(caller, session -> dossier(session, id)).chain(dossier -> disclosures
                .ask(question(caller, token, dossier), dossier.records())
                .map(permit -> read(dossier, permit)));
    }

    private Uni<Page<Listed>> listed(Mutiny.Session session, Caller caller, PageRequest page) {
        return inbox.list(session, caller.requireOrganization(), page)
                .map(rows -> Page.of(rows, page.limit(), Listed::position));
    }

    private static <T> Uni<Page<T>> each(Page<Listed> page, Function<Listed, Uni<T>> load) {
        return Multi.createFrom()
                .iterable(page.items())
                .onItem()
                .transformToUniAndConcatenate(listed -> load.apply(listed))
                .collect()
                .asList()
                .map(items -> new Page<>(items, page.next()));
    }

    private Uni<InboxEntry> entry(Mutiny.Session session, ReferralId id) {
        return referrals.find(session, id).chain(filed -> entry(session, filed));
    }

    private Uni<InboxEntry> entry(Mutiny.Session session, Filed filed) {
        return inbox.district(session, filed.tenant())
                .map(district -> new InboxEntry(filed, district.code(), district.name()));
    }

    /** The referral is found as the agency; the student's rows are then read as the district it belongs to. */
    private Uni<Dossier> dossier(Mutiny.Session session, ReferralId id) {
        return entry(session, id)
                .call(entry -> transactions.enterTenant(session, entry.filed().tenant()))
                .chain(entry -> families.family(
                                session,
                                entry.filed().tenant(),
                                entry.filed().referral().student())
                        .map(family -> new Dossier(entry, family)));
    }

    private Uni<Map<UUID, Permit>> decide(Caller caller, String token, List<Dossier> dossiers) {
        Map<TenantId, List<Dossier>> districts = new LinkedHashMap<>();
        dossiers.forEach(dossier -> districts
                .computeIfAbsent(dossier.entry().filed().tenant(), absent -> new ArrayList<>())
                .add(dossier));
        return Multi.createFrom()
                .iterable(districts.values())
                .onItem()
                .transformToUniAndConcatenate(district -> batch(caller, token, district))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<UUID, Permit>> batch(Caller caller, String token, List<Dossier> district) {
        return disclosures
                .askAll(
                        question(caller, token, district.get(0)),
                        district.stream().map(Dossier::records).toList())
                .map(granted -> byReferral(district, granted));
    }

    private static Map<UUID, Permit> byReferral(List<Dossier> district, List<Permit> granted) {
        Map<UUID, Permit> found = new HashMap<>();
        for (int i = 0; i < granted.size(); i++) {
            found.put(district.get(i).records().referral(), granted.get(i));
        }
        return found;
    }

    private static Question question(Caller caller, String token, Dossier dossier) {
        return new Question(
                dossier.entry().filed().tenant(), caller.requireOrganization(), Optional.of(token), Mode.IMMEDIATE);
    }

    private static Read read(Dossier dossier, Permit permit) {
        return new Read(dossier.entry(), Disclosed.of(dossier, permit));
    }
}
