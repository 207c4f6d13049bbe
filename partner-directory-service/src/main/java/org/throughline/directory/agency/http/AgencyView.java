package org.throughline.directory.agency.http;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.Agency;
import org.throughline.directory.agency.AgencyProfile;
import org.throughline.directory.agency.AgencyState;
import org.throughline.directory.agency.Succession;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;

/**
 * An agency.
 *
 * @param intakeEmail where referrals are announced; told to other services, to the agency itself, and to the admin of the
 *     district that proposed it
 * @param nextName what it will be called once the operator has verified that; told to the same
 * @param profile what it says of itself; absent as long as it has said nothing
 * @param successorId the agency that stands in its place
 */
record AgencyView(
        UUID id,
        String name,
        @Nullable String intakeEmail,
        @Nullable String nextName,
        AgencyState state,
        @Nullable AgencyProfile profile,
        @Nullable UUID successorId,
        Succession.@Nullable Kind succession) {

    static AgencyView of(Caller caller, Agency agency) {
        Succession succession = agency.succession();
        boolean whole = isToldTo(caller, agency);
        return new AgencyView(
                agency.id().value(),
                agency.name(),
                whole ? agency.registration().intakeEmail() : null,
                whole ? agency.registration().nextName() : null,
                agency.state(),
                agency.profile(),
                succession == null ? null : succession.successor().value(),
                succession == null ? null : succession.kind());
    }

    private static boolean isToldTo(Caller caller, Agency agency) {
        return caller.has(Role.SERVICE)
                || (agency.isKnownWholeTo(caller)
                        && (caller.organization() != null || caller.has(Role.DISTRICT_ADMIN)));
    }

    static RestResponse<AgencyView> answer(ResponseBuilder<AgencyView> response, Caller caller, Agency agency) {
        Succession succession = agency.succession();
        if (succession != null) {
            response.header("Link", "</v1/agencies/" + succession.successor().value() + ">; rel=\"successor-version\"");
        }
        return response.entity(AgencyView.of(caller, agency))
                .tag(EntityTags.of(agency.version()))
                .build();
    }
}
