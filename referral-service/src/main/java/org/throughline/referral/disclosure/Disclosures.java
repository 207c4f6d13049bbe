package org.throughline.referral.disclosure;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** consent-service, asked each time. No answer in time fails with 503: nothing may be shown then. */
public interface Disclosures {

    Uni<Permit> ask(Question question, Records records);

    /** One answer per entry, in the order given; at most 100 of one district. */
    Uni<List<Permit>> askAll(Question question, List<Records> records);
}
