package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.throughline.kit.tenancy.Caller;

/** Who gives or receives records (34 CFR 99.30(b)(3)). The id is the one its own token carries. */
public record Party(Kind kind, String id) {
    /** What a party is to the district. */
    public enum Kind {
        DISTRICT,
        AGENCY,
        INTEGRATOR,
        /** A court, a hospital, a hotline: without a token of its own, known by the evidence that names it. */
        OTHER,
        /** Whoever belongs to it at the moment of a disclosure: in a release only. */
        CLASS,
        /** A person who may hold the rights over the records, by the person's own id: as who inspects them only. */
        FAMILY
    }

    public Party {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
    }

    /** As whom this caller receives records: an agency, or an integrator; empty for the district's own people. */
    static Optional<Party> ofRecipient(Caller caller) {
        if (caller.organization() != null) {
            return Optional.of(new Party(Kind.AGENCY, caller.organization().toString()));
        }
        return Optional.ofNullable(caller.integrator()).map(id -> new Party(Kind.INTEGRATOR, id));
    }

    /** Whether it asks by itself, and so has to be told what it may not use any more. */
    public boolean hasToken() {
        return kind == Kind.AGENCY || kind == Kind.INTEGRATOR;
    }
}
