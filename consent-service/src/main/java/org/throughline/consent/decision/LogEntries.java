package org.throughline.consent.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Inquiry.Wanted;
import org.throughline.consent.decision.Judge.Judged;
import org.throughline.consent.decision.Support.ByEvidence;
import org.throughline.consent.decision.Support.ByRelease;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.disclosure.Codes;
import org.throughline.consent.disclosure.Entry;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.Personal;
import org.throughline.consent.disclosure.Personal.RecordReference;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.release.Regime;
import org.throughline.kit.ids.Ids;

/** What the log keeps of decisions: one entry for each, that is for each student. */
final class LogEntries {
    /** The notices that can go with records, and the version of each one's text. */
    private static final Map<Obligation, String> NOTICES = new TreeMap<>(
            Map.of(Obligation.N_FERPA, "N_FERPA/1", Obligation.N_P2, "N_P2/1", Obligation.N_CWA, "N_CWA/1"));

    private static final String BEARER_TOKEN = "OIDC_BEARER";

    private LogEntries() {}

    static List<Entry> of(Inquiry inquiry, Judged judged, List<Decision> decisions, Ids ids) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            entries.add(
                    entry(inquiry, judged, decisions.get(i), inquiry.wanted().get(i), ids));
        }
        return entries;
    }

    private static Entry entry(Inquiry inquiry, Judged judged, Decision decision, Wanted wanted, Ids ids) {
        return new Entry(
                ids.next(),
                kind(decision),
                decision.id().value(),
                decision.decidedAt(),
                decision.student(),
                codes(inquiry, judged, decision),
                personal(inquiry.asker(), wanted));
    }

    private static EntryKind kind(Decision decision) {
        if (!decision.judgement().outcome().letsSomethingLeave()) {
            return EntryKind.REFUSAL;
        }
        return decision.handsOverNow() ? EntryKind.DISCLOSURE : EntryKind.REQUEST;
    }

    private static Codes codes(Inquiry inquiry, Judged judged, Decision decision) {
        return new Codes(
                Policy.VERSION,
                judged.zone().getId(),
                inquiry.parties().discloser(),
                inquiry.parties().recipient(),
                inquiry.purpose(),
                inquiry.basis().name(),
                inquiry.basis().cite(),
                decision.judgement().permitted().map(LogEntries::given).toList(),
                decision.judgement().withheld().map(LogEntries::withheld).toList(),
                notice(decision),
                flags(inquiry.basis(), decision),
                decision.judgement().outcome().letsSomethingLeave() ? judged.onward() : List.of());
    }

    private static @Nullable String notice(Decision decision) {
        String notices = NOTICES.entrySet().stream()
                .filter(notice -> decision.judgement().obligations().contains(notice.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        return notices.isEmpty() ? null : notices;
    }

    /** With consent: neither FERPA's log nor HIPAA's accounting (99.32(d)(3), 164.528(a)(1)(iv)), but Part 2's (2.25). */
    private static Codes.Flags flags(Basis basis, Decision decision) {
        Set<Regime> regimes =
                decision.judgement().permitted().map(Permitted::regime).collect(Collectors.toSet());
        boolean health = regimes.contains(Regime.HIPAA) || regimes.contains(Regime.PSYCHOTHERAPY_NOTES);
        return new Codes.Flags(
                regimes.contains(Regime.FERPA) && !basis.isExemptFromFerpaLog(),
                health && !basis.isConsent(),
                regimes.contains(Regime.PART2));
    }

    private static Codes.Given given(Permitted permit) {
        if (permit.support() instanceof ByRelease by) {
            return new Codes.Given(
                    permit.item().category(), permit.regime(), by.release().value(), by.version(), List.of());
        }
        List<UUID> evidence = ((ByEvidence) permit.support())
                .evidence().stream().map(EvidenceId::value).toList();
        return new Codes.Given(permit.item().category(), permit.regime(), null, null, evidence);
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
