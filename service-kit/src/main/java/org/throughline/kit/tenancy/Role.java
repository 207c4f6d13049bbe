package org.throughline.kit.tenancy;

import java.util.Arrays;
import java.util.Optional;

/** The realm roles. A role that is not in this list means nothing to us. */
public enum Role {
    COUNSELOR(Names.COUNSELOR),
    COORDINATOR(Names.COORDINATOR),
    DISTRICT_ADMIN(Names.DISTRICT_ADMIN),
    AGENCY_STAFF(Names.AGENCY_STAFF),
    AGENCY_ADMIN(Names.AGENCY_ADMIN),
    INTEGRATOR(Names.INTEGRATOR),
    AUDITOR(Names.AUDITOR),
    SERVICE(Names.SERVICE);

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }

    public String claim() {
        return claim;
    }

    /** The roles as constants, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String COUNSELOR = "counselor";
        public static final String COORDINATOR = "coordinator";
        public static final String DISTRICT_ADMIN = "district-admin";
        public static final String AGENCY_STAFF = "agency-staff";
        public static final String AGENCY_ADMIN = "agency-admin";
        public static final String INTEGRATOR = "integrator";
        public static final String AUDITOR = "auditor";
        public static final String SERVICE = "service";

        private Names() {}
    }
}
