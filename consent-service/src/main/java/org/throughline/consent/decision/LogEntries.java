package org.throughline.consent.decision;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Inquiry.Wanted;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.disclosure.Codes;
import org.throughline.consent.disclosure.Entry;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.Personal;
import org.throughline.consent.disclosure.Personal.RecordReference;
import org.throughline.consent.release.Party;
import org.throughline.kit.ids.Ids;

/** What the log keeps of decisions: one entry for each, that is for each student. */
final class LogEntries {
    /** A disclosure with consent needs no row in FERPA's log nor in HIPAA's accounting (99.32(d)(3), 164.528(a)(1)(iv)). */
    private static final Codes.Flags CONSENT = new Codes.Flags(false, false, false);

    private static final String FERPA_NOTICE = "N_FERPA/1";
    private static final String BEARER_TOKEN = "OIDC_BEARER";

    private LogEntries() {}

    static List<Entry> of(Inquiry inquiry, ZoneId zone, List<Decision> decisions, Ids ids) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            entries.add(entry(inquiry, zone, decisions.get(i), inquiry.wanted().get(i), ids));
        }
        return entries;
    }

    private static Entry entry(Inquiry inquiry, ZoneId zone, Decision decision, Wanted wanted, Ids ids) {
        return new Entry(
                ids.next(),
                kind(decision),
                decision.id().value(),
                decision.decidedAt(),
                decision.student(),
                codes(inquiry, zone, decision),
                personal(inquiry.asker(), wanted));
    }

    private static EntryKind kind(Decision decision) {
        if (!decision.judgement().outcome().letsSomethingLeave()) {
            return EntryKind.REFUSAL;
        }
        return decision.handsOverNow() ? EntryKind.DISCLOSURE : EntryKind.REQUEST;
    }

    private static Codes codes(Inquiry inquiry, ZoneId zone, Decision decision) {
        return new Codes(
                ConsentBasis.POLICY_VERSION,
                zone.getId(),
                new Party(Party.Kind.DISTRICT, inquiry.asker().tenant().toString()),
                inquiry.recipient(),
                inquiry.purpose(),
                inquiry.basis().name(),
                inquiry.basis().cite(),
                decision.judgement().permitted().map(LogEntries::given).toList(),
                decision.judgement().withheld().map(LogEntries::withheld).toList(),
                notice(decision),
                CONSENT);
    }

    private static @Nullable String notice(Decision decision) {
        return decision.judgement().obligations().contains(Obligation.N_FERPA) ? FERPA_NOTICE : null;
    }

    private static Codes.Given given(Permitted permit) {
        return new Codes.Given(permit.item().category(), permit.release().value(), permit.releaseVersion());
    }

    private static Codes.Withheld withheld(Verdict.Withheld withheld) {
        return new Codes.Withheld(withheld.item().category(), withheld.reason().name());
    }

    private static Personal personal(Asker asker, Wanted wanted) {
        return new Personal(
                asker.caller().person().value(),
                asker.caller().client(),
                BEARER_TOKEN,
                asker.onBehalfOf() == null ? null : asker.onBehalfOf().person().value(),
                wanted.items().stream().map(LogEntries::reference).toList());
    }

    private static RecordReference reference(Item item) {
        return new RecordReference(item.category(), item.recordId(), item.recordVersion(), item.recordDate());
    }
}
