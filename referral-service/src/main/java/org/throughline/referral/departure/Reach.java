package org.throughline.referral.departure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.referral.family.SchoolScope;

/** Which referrals somebody may see: of which district, and of which of its schools. */
public record Reach(Tenant district, SchoolScope schools) {
    public Reach {
        Objects.requireNonNull(district);
        Objects.requireNonNull(schools);
    }

    static Reach of(Caller caller, Tenant district) {
        return new Reach(district, SchoolScope.of(caller));
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, district.zone());
    }
}
