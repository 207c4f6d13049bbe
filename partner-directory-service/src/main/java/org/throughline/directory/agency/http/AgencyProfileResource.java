package org.throughline.directory.agency.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AgencyProfile;
import org.throughline.directory.agency.DescribeAgency;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.problem.WordedPatterns;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What an agency says of itself. */
@Path("/v1/agencies/{id}/profile")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyProfileResource {

    private final CurrentCaller callers;
    private final DescribeAgency describing;

    public AgencyProfileResource(CurrentCaller callers, DescribeAgency describing) {
        this.callers = callers;
        this.describing = describing;
    }

    /**
     * A profile; what is left out is not said any more.
     *
     * @param website its address on the web, with http or https
     * @param phone for everybody, as {@code email} is
     * @param competencies codes, such as TRAUMA_INFORMED
     */
    record AgencyProfileRequest(
            @Nullable @Size(max = 4_000) @Pattern(regexp = PlainText.PATTERN) String description,
            @Nullable
                    @Size(max = 500)
                    @Pattern(
                            regexp = "https?://[^\\x00-\\x20\"<>]+",
                            message = "It is a web address that begins with http:// or https://, without spaces.")
                    String website,
            @Nullable
                    @Pattern(
                            regexp = "[0-9+(][0-9 ().x+-]{2,39}",
                            message = "It is a phone number, such as 515-555-0100, of 3 to 40 characters.")
                    String phone,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 30)
                    Set<@NotNull @Pattern(regexp = LanguageTag.PATTERN) @LanguageTag String> languages,
            @Nullable @Size(max = 30) Set<@NotNull @Pattern(regexp = WordedPatterns.CODE) String> competencies) {

        AgencyProfile profile() {
            return new AgencyProfile(
                    description,
                    website,
                    phone,
                    email,
                    languages == null ? Set.of() : languages,
                    competencies == null ? Set.of() : competencies);
        }
    }

    @PUT
    @RolesAllowed(Role.Names.AGENCY_ADMIN)
    @Operation(
            summary = "Say who one's own agency is",
            description =
                    "Once for all districts, which read it with the agency; what is left out is not said any more."
                            + " If-Match takes the agency's ETag. 404 unless the agency is verified.")
    @CarriesVersion
    public Uni<RestResponse<AgencyView>> describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgencyProfileRequest request) {
        Caller caller = callers.get();
        return describing
                .describe(caller, new AgencyId(id), request.profile(), ifMatch)
                .map(agency -> AgencyView.answer(ResponseBuilder.ok(), caller, agency));
    }
}
