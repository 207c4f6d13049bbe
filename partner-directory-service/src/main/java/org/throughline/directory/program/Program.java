package org.throughline.directory.program;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.kit.tenancy.TenantId;

/**
 * What an agency offers, in one district or several, with one count of places.
 *
 * @param keptUnder the district under which it lies: the one that proposed the agency
 * @param version counts the reports of its places from 1; 0 before the first
 * @param acts counts its other names and its end
 * @param end null while nobody knows of one
 */
public record Program(
        ProgramId id,
        AgencyId agency,
        TenantId keptUnder,
        String name,
        long version,
        long acts,
        @Nullable ProgramEnd end) {

    public Program {
        Objects.requireNonNull(id);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(keptUnder);
        Objects.requireNonNull(name);
    }

    static Program added(ProgramId id, AgencyId agency, TenantId keptUnder, String name) {
        return new Program(id, agency, keptUnder, name, 0, 0, null);
    }

    /** Another after each report and each act. */
    public long revision() {
        return version + acts;
    }

    boolean hasEnded(Instant now) {
        return end != null && !now.isBefore(end.at());
    }

    /** @throws ProgramRefused once it has ended */
    Program reported(Instant now) {
        requireRunning(now);
        return new Program(id, agency, keptUnder, name, version + 1, acts, end);
    }

    /** @throws ProgramRefused once its end is known: what it was called stays, for who looks it up */
    Program named(String other) {
        requireEndless();
        return new Program(id, agency, keptUnder, other, version, acts + 1, null);
    }

    /** @throws ProgramRefused when another end is known already */
    Program ending(ProgramEnd told) {
        requireEndless();
        return new Program(id, agency, keptUnder, name, version, acts + 1, told);
    }

    void requireRunning(Instant now) {
        if (hasEnded(now)) {
            throw new ProgramRefused(ProgramRefused.Reason.ENDED);
        }
    }

    void requireEndless() {
        if (end != null) {
            throw new ProgramRefused(ProgramRefused.Reason.END_KNOWN);
        }
    }
}
