package org.throughline.outcomes.journey;

import io.smallrye.mutiny.Uni;
import org.throughline.kit.tenancy.Caller;

/** Who read about which student, when and what for. */
public interface Readings {

    Uni<Void> add(Caller caller, StudentId student, String purpose);
}
