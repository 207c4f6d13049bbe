package org.throughline.consent.disclosure.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Accounted;
import org.throughline.consent.disclosure.Accounting;
import org.throughline.consent.disclosure.Accounting.Emergency;
import org.throughline.consent.disclosure.Accounting.Line;
import org.throughline.consent.disclosure.Codes;
import org.throughline.consent.disclosure.Codes.Onward;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.LegalView;
import org.throughline.consent.disclosure.Series;
import org.throughline.consent.evidence.Filing;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;

/** An accounting as it is answered; its lines are in the order of time. */
record AccountingView(
        LegalView view,
        String cite,
        UUID studentId,
        String district,
        String timeZone,
        Instant madeAt,
        List<LineView> lines) {
    /**
     * One request, disclosure or refusal.
     *
     * @param recipientName as the family was told it; absent where no release names it
     * @param authentication how whoever asked was authenticated
     * @param categories what left, or was asked for in vain
     * @param records ids of the records as they were loaded, never their content
     * @param suspended whether the family is not told of it for the time being
     * @param onward to whom the recipient may pass it on for the district, and their legitimate interest
     * @param series how many there were and when the last was, where it stands for more than itself
     */
    record LineView(
            UUID disclosureId,
            EntryKind kind,
            Instant at,
            Party recipient,
            @Nullable String recipientName,
            String askedBy,
            @Nullable String onBehalfOf,
            String authentication,
            Party discloser,
            List<Category> categories,
            List<String> records,
            Purpose purpose,
            String basis,
            String cite,
            List<UUID> releases,
            @Nullable String notice,
            @Nullable EmergencyView emergency,
            boolean suspended,
            @Nullable Series series,
            List<Onward> onward) {
        static LineView of(Line line) {
            Accounted entry = line.entry();
            Codes codes = entry.codes();
            return new LineView(
                    entry.id(),
                    entry.kind(),
                    entry.at(),
                    codes.recipient(),
                    line.recipientName(),
                    entry.personal().person(),
                    entry.personal().onBehalfOf(),
                    entry.personal().authentication(),
                    codes.discloser(),
                    categories(entry),
                    records(entry),
                    codes.purpose(),
                    codes.basis(),
                    codes.cite(),
                    releases(codes),
                    codes.notice(),
                    line.emergency() == null ? null : EmergencyView.of(line.emergency()),
                    line.suspended(),
                    line.series(),
                    codes.onward());
        }

        private static List<Category> categories(Accounted entry) {
            return entry.kind() == EntryKind.REFUSAL
                    ? entry.codes().withheld().stream()
                            .map(Codes.Withheld::category)
                            .toList()
                    : entry.codes().given().stream().map(Codes.Given::category).toList();
        }

        private static List<String> records(Accounted entry) {
            List<Category> shown = categories(entry);
            return entry.personal().records().stream()
                    .filter(record -> shown.contains(record.category()))
                    .flatMap(record -> Optional.ofNullable(record.recordId()).stream())
                    .toList();
        }

        private static List<UUID> releases(Codes codes) {
            return codes.given().stream()
                    .flatMap(given -> Optional.ofNullable(given.release()).stream())
                    .distinct()
                    .toList();
        }
    }

    /** @param reviewedAt when a second person confirmed it */
    record EmergencyView(Map<Statement, String> statements, @Nullable Instant reviewedAt, @Nullable String reviewedBy) {
        static EmergencyView of(Emergency emergency) {
            Filing review = emergency.review();
            return new EmergencyView(
                    emergency.statements(),
                    review == null ? null : review.at(),
                    review == null ? null : review.by().value());
        }
    }

    static AccountingView of(Accounting accounting) {
        LegalView view = accounting.wish().view();
        return new AccountingView(
                view,
                view.cite(),
                accounting.wish().student().value(),
                accounting.district().name(),
                accounting.district().zone().getId(),
                accounting.madeAt(),
                accounting.lines().stream().map(LineView::of).toList());
    }
}
