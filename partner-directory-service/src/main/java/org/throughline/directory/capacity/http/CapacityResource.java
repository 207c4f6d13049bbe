package org.throughline.directory.capacity.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.capacity.CapacityReport;
import org.throughline.directory.capacity.ReportCapacity;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The places of a service. */
@Path("/v1/services/{id}/capacity")
public class CapacityResource {

    private final CurrentCaller callers;
    private final ReportCapacity reports;
    private final Clock clock;

    public CapacityResource(CurrentCaller callers, ReportCapacity reports, Clock clock) {
        this.callers = callers;
        this.reports = reports;
        this.clock = clock;
    }

    record CapacityRequest(
            @NotBlank @Size(max = 100) String unit,
            @Nullable @Min(0) @Max(1_000_000) Integer maximum,
            @NotNull @Min(0) @Max(1_000_000) Integer vacancy,
            @Nullable @Min(0) @Max(1_000_000) Integer waitlistLength) {

        CapacityReport report(Instant now, String by, long version) {
            if (maximum != null && vacancy > maximum) {
                throw Invalid.at("/vacancy", "ABOVE_MAXIMUM", "It is at most the maximum.");
            }
            return new CapacityReport(unit, maximum, vacancy, waitlistLength, now, by, version);
        }
    }

    /** The last report. */
    record CapacityView(
            String unit,
            @Nullable Integer maximum,
            int vacancy,
            @Nullable Integer waitlistLength,
            Instant asOf,
            String reportedBy) {

        static CapacityView of(CapacityReport report) {
            return new CapacityView(
                    report.unit(),
                    report.maximum(),
                    report.vacancy(),
                    report.waitlistLength(),
                    report.asOf(),
                    report.reportedBy());
        }
    }

    @GET
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN
    })
    @Operation(summary = "The last report of a service's places", description = "404 when there is none.")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return reports.last(callers.get(), id).map(CapacityResource::answer);
    }

    @PUT
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Report a service's places",
            description =
                    "By the agency whose service it is, or by the district. If-Match is needed once there is a report.")
    public Uni<Response> report(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CapacityRequest request) {
        Caller caller = callers.get();
        return reports.report(
                        caller,
                        id,
                        ifMatch,
                        version ->
                                request.report(clock.instant(), caller.person().value(), version))
                .map(CapacityResource::answer);
    }

    private static Response answer(CapacityReport report) {
        return Response.ok(CapacityView.of(report))
                .tag(EntityTags.of(report.version()))
                .build();
    }
}
