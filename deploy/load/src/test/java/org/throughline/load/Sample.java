package org.throughline.load;

import java.util.UUID;

/**
 * A student, the parent who signed, to whom the release goes, and one decision by it: as the service wrote them.
 *
 * @param release and what follows: not before there is one
 */
record Sample(UUID tenant, UUID student, UUID parent, UUID agency, UUID release, UUID decision) {

    private static final UUID NONE_YET = new UUID(0, 0);

    static Sample named(UUID tenant, UUID agency) {
        return new Sample(tenant, UUID.randomUUID(), UUID.randomUUID(), agency, NONE_YET, NONE_YET);
    }

    Sample with(UUID signed, UUID decided) {
        return new Sample(tenant, student, parent, agency, signed, decided);
    }
}
