package org.throughline.consent.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.Filing;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.Release;
import org.throughline.kit.tenancy.Tenant;

/** What has left about one student, as one law wants it told, the earliest first. */
public record Accounting(AccountingWish wish, Tenant district, Instant madeAt, List<Line> lines) {
    public Accounting {
        requireNonNull(wish, "wish");
        requireNonNull(district, "district");
        requireNonNull(madeAt, "madeAt");
        lines = List.copyOf(lines);
    }

    /**
     * One entry, with what is on file about it.
     *
     * @param recipientName as the family was told it; null where no release names it
     * @param emergency null but for disclosures in an emergency
     * @param suspended whether the family is not told of it for the time being (164.528(a)(2))
     * @param series null where it stands for itself alone
     */
    public record Line(
            Accounted entry,
            @Nullable String recipientName,
            @Nullable Emergency emergency,
            boolean suspended,
            @Nullable Series series) {
        Line standingFor(Series many) {
            return new Line(entry, recipientName, emergency, suspended, many);
        }
    }

    /** The threat and the parties (34 CFR 99.32(a)(5)), or the four fields of 42 CFR 2.51(c), and the second person. */
    public record Emergency(Map<Statement, String> statements, @Nullable Filing review) {
        public Emergency {
            statements = Map.copyOf(statements);
        }
    }

    static Accounting of(AccountingWish wish, Tenant district, Instant now, List<Accounted> entries, StudentFile file) {
        Discretion discretion =
                Discretion.of(wish, file, now.atZone(district.zone()).toLocalDate());
        List<Line> lines = entries.stream()
                .map(discretion::told)
                .filter(entry -> wish.view().shows(entry.kind(), entry.codes()))
                .map(entry -> line(entry, file, wish.view().isAccounting() && file.isSuspended(entry, now)))
                .filter(line -> !line.suspended() || wish.requester().isEmpty())
                .toList();
        return new Accounting(wish, district, now, wish.summarized() ? Series.of(lines) : lines);
    }

    private static Line line(Accounted entry, StudentFile file, boolean suspended) {
        return new Line(entry, recipientName(entry, file), emergency(entry, file), suspended, null);
    }

    private static @Nullable String recipientName(Accounted entry, StudentFile file) {
        return entry.codes().given().stream()
                .map(given -> file.release(given.release()))
                .flatMap(Optional::stream)
                .map(Release::wording)
                .flatMap(wording -> Optional.ofNullable(wording.recipientName()).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Emergency emergency(Accounted entry, StudentFile file) {
        return entry.codes().given().stream()
                .flatMap(given -> given.evidence().stream())
                .flatMap(id -> file.evidence(id).stream())
                .filter(filed -> filed.kind() == EvidenceKind.EMERGENCY)
                .findFirst()
                .map(Accounting::emergency)
                .orElse(null);
    }

    private static Emergency emergency(EvidenceRecord filed) {
        return new Emergency(filed.content().statements(), filed.confirmed());
    }
}
