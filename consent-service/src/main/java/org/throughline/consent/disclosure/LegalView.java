package org.throughline.consent.disclosure;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Regime;

/** What a law wants to be shown of the log: views of the same entries. */
public enum LegalView {
    /** Each request and each disclosure, with who asked and what for; kept as long as the records (99.32(a)). */
    FERPA("34 CFR 99.32", null) {
        @Override
        boolean shows(EntryKind kind, Codes codes) {
            return kind == EntryKind.REFUSAL
                    ? codes.withheld().stream()
                            .anyMatch(withheld -> withheld.category().regime() == Regime.FERPA)
                    : codes.flags().ferpaRequired() && codes.gave(EDUCATION);
        }
    },
    /** Disclosures without authorization in the six years before the request (164.528(a)(1), (a)(3)). */
    HIPAA("45 CFR 164.528", Period.ofYears(6)) {
        @Override
        boolean shows(EntryKind kind, Codes codes) {
            return kind == EntryKind.DISCLOSURE && codes.flags().hipaaAccountable() && codes.gave(HEALTH);
        }

        @Override
        boolean isAccounting() {
            return true;
        }
    },
    /** Disclosures with consent too, in the three years before the request (2.25). */
    PART2("42 CFR 2.25", Period.ofYears(3)) {
        @Override
        boolean shows(EntryKind kind, Codes codes) {
            return kind == EntryKind.DISCLOSURE && codes.flags().part2Accountable() && codes.gave(SUBSTANCE_USE);
        }

        @Override
        boolean isAccounting() {
            return true;
        }
    },
    /** What left with consent, of which the family may have a copy (99.30(c)). */
    CONSENTED("34 CFR 99.30(c)", null) {
        @Override
        boolean shows(EntryKind kind, Codes codes) {
            return kind == EntryKind.DISCLOSURE && codes.isConsented();
        }
    };

    private static final Set<Regime> EDUCATION = Set.of(Regime.FERPA);
    private static final Set<Regime> HEALTH = Set.of(Regime.HIPAA, Regime.PSYCHOTHERAPY_NOTES);
    private static final Set<Regime> SUBSTANCE_USE = Set.of(Regime.PART2);

    private final String cite;
    private final Optional<Period> reach;

    LegalView(String cite, @Nullable Period reach) {
        this.cite = cite;
        this.reach = Optional.ofNullable(reach);
    }

    public String cite() {
        return cite;
    }

    /** Whether repeated disclosures may be told as a series. */
    public boolean mayBeSummarized() {
        return isAccounting();
    }

    /** Whether 164.528 rules how it is told, as it does for Part 2 records (2.25). */
    boolean isAccounting() {
        return false;
    }

    /** Whether the law wants this entry shown. */
    abstract boolean shows(EntryKind kind, Codes codes);

    /** The earliest moment that it reaches back to. */
    Instant earliest(Instant now, ZoneId zone) {
        return reach.map(years -> now.atZone(zone).minus(years).toInstant()).orElse(Instant.EPOCH);
    }
}
