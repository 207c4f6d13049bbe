package org.throughline.e2e.people;

import java.util.Map;
import org.throughline.local.sample.Agency;
import org.throughline.local.sample.District;

/** To whom something may be told, and the name the family knows. */
public record Recipient(String kind, String id, String name) {

    public static Recipient agency(Agency agency) {
        return new Recipient("AGENCY", agency.id(), agency.name());
    }

    public static Recipient resultsFeedOf(District district) {
        return new Recipient("INTEGRATOR", district.integratorId(), "Results feed");
    }

    Map<String, String> asJson() {
        return Map.of("kind", kind, "id", id, "name", name);
    }
}
