package org.throughline.directory.agency;

import java.util.Objects;

/**
 * That another agency stands in an agency's place from now on.
 *
 * @param evidence where the decision is filed, such as a case number
 * @param decidedBy who decided
 */
public record Succession(AgencyId successor, Kind kind, String evidence, String decidedBy) {

    /** Why. */
    public enum Kind {
        /** The registry had one agency twice. */
        MERGED,
        /** The agency handed its work over. */
        HANDED_OVER
    }

    public Succession {
        Objects.requireNonNull(successor);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(decidedBy);
    }
}
