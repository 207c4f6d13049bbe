package org.throughline.referral.intake;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.intake.Kept.Recorded;
import org.throughline.referral.partner.ServiceId;

/** What is at hand for the students of a district; every call works in a transaction of that district. */
public interface Intakes {

    Uni<Optional<Kept<FamilyFacts>>> facts(Mutiny.Session session, TenantId tenant, StudentId student);

    /** Takes the place of the version that is named, 0 for none; fails with 412 when another is there. */
    Uni<Void> store(Mutiny.Session session, Change<FamilyFacts> change);

    Uni<Optional<Kept<Papers>>> papers(Mutiny.Session session, TenantId tenant, PapersOf of);

    /** As {@link #store}, for one service. */
    Uni<Void> store(Mutiny.Session session, ServiceId service, Change<Papers> change);

    /** What is to be at hand from now on. */
    record Change<T>(TenantId tenant, StudentId student, long replaced, T content, Recorded by) {}
}
