package org.throughline.directory.agency.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.AgencyAct;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AgencyProfile;
import org.throughline.directory.agency.AgencyRefused;
import org.throughline.directory.agency.CorrectAgency;
import org.throughline.directory.agency.Registration;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What the registry has of an agency, corrected; and who changed what. */
@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyCorrectionResource {

    private final CurrentCaller callers;
    private final CorrectAgency corrections;
    private final Cursors cursors;

    public AgencyCorrectionResource(CurrentCaller callers, CorrectAgency corrections, Cursors cursors) {
        this.callers = callers;
        this.corrections = corrections;
        this.cursors = cursors;
    }

    /**
     * What the registry is to have, beside whatever else was read: the id and a name that waits are the same or left out, and the rest is
     * ignored.
     *
     * @param intakeEmail where referrals are announced, and places are asked for
     * @param nextName the name that waits and goes on waiting; left out, it waits no more
     */
    @JsonIgnoreProperties({"state", "profile", "successorId", "succession"})
    record CorrectionRequest(
            @Schema(readOnly = true) @Nullable UUID id,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String name,
            @NotBlank @Email @Size(max = 254) String intakeEmail,
            @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String nextName) {

        /** Of what was read. */
        Function<Registration, Registration> correcting(UUID agency) {
            Echoed.require(id, agency, "/id");
            return read -> {
                Echoed.require(nextName, read.nextName(), "/nextName");
                return new Registration(name, intakeEmail, nextName);
            };
        }

        /** Shows no address. */
        @Override
        public String toString() {
            return "CorrectionRequest[name=" + name + "]";
        }
    }

    /**
     * A change.
     *
     * @param version the agency's ETag from then on
     * @param nextName a name that waited for the operator from then on
     * @param profile what the agency said of itself from then on
     */
    record AgencyActView(
            long version,
            AgencyAct.Kind kind,
            String name,
            String intakeEmail,
            @Nullable String nextName,
            @Nullable AgencyProfile profile,
            String by,
            Instant at) {

        static AgencyActView of(AgencyAct act) {
            Registration registration = act.registration();
            return new AgencyActView(
                    act.version(),
                    act.kind(),
                    registration.name(),
                    registration.intakeEmail(),
                    registration.nextName(),
                    act.profile(),
                    act.by(),
                    act.at());
        }
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN, Role.Names.SERVICE})
    @Operation(
            summary = "Correct an agency's name and intake address",
            description =
                    "By the district that proposed it until it is verified, then by the agency itself; other services name the district "
                            + "that proposed it, and do so at any time. A verified agency's other name waits for the operator's "
                            + "verification (nextName), the address holds at once; one that waits is repeated with the rest, or waits no more. If-Match takes the agency's ETag. 409 for a "
                            + "district once it is verified.")
    @CarriesVersion
    @Refuses({"AGENCY_NOT_VERIFIED", "AGENCY_VERIFIED", "AGENCY_SUCCEEDED"})
    public Uni<RestResponse<AgencyView>> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CorrectionRequest request) {
        Caller caller = callers.get();
        return corrections
                .correct(caller, new AgencyId(id), request.correcting(id), ifMatch)
                .onFailure(AgencyRefused.class)
                .transform(refused -> AgencyProblem.of((AgencyRefused) refused))
                .map(agency -> AgencyView.answer(ResponseBuilder.ok(), caller, agency));
    }

    @GET
    @Path("/{id}/acts")
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR, Role.Names.AGENCY_ADMIN, Role.Names.SERVICE})
    @Operation(
            summary = "Who changed what of an agency",
            description =
                    "All changes, the latest first, with what the registry had from then on; for the district that proposed it, the "
                            + "agency itself, and other services that name that district.")
    public Uni<RestResponse<Items<AgencyActView>>> acts(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "acts of agency " + id, limit, cursor);
        return corrections.acts(new AgencyId(id), page).map(found -> ResponseBuilder.fromResponse(
                        page.answer(cursors, uri, found.map(AgencyActView::of)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }
}
