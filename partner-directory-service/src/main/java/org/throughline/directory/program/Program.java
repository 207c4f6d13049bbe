package org.throughline.directory.program;

import java.util.Objects;
import org.throughline.directory.agency.AgencyId;
import org.throughline.kit.tenancy.TenantId;

/**
 * What an agency offers, in one district or several, with one count of places.
 *
 * @param keptUnder the district under which it lies: the one that proposed the agency
 * @param version counts the reports of its places from 1; 0 before the first
 */
public record Program(ProgramId id, AgencyId agency, TenantId keptUnder, String name, long version) {

    public Program {
        Objects.requireNonNull(id);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(keptUnder);
        Objects.requireNonNull(name);
    }

    static Program added(ProgramId id, AgencyId agency, TenantId keptUnder, String name) {
        return new Program(id, agency, keptUnder, name, 0);
    }

    Program reported() {
        return new Program(id, agency, keptUnder, name, version + 1);
    }
}
