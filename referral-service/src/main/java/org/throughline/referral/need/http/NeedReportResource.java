package org.throughline.referral.need.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.need.NeedReport;
import org.throughline.referral.need.ReportNeed;
import org.throughline.training.ShowsStudentData;

/** What was reported of a student's needs and strengths. */
@Path("/v1/students/{id}/need-reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class NeedReportResource {

    private final CurrentCaller caller;
    private final ReportNeed needs;
    private final Ids ids;
    private final Clock clock;

    public NeedReportResource(CurrentCaller caller, ReportNeed needs, Ids ids, Clock clock) {
        this.caller = caller;
        this.needs = needs;
        this.ids = ids;
        this.clock = clock;
    }

    record NeedReportList(List<NeedReportView> items) {
        static NeedReportList of(List<NeedReport> found) {
            return new NeedReportList(found.stream().map(NeedReportView::of).toList());
        }
    }

    @POST
    @Operation(summary = "Report what was seen of a student's needs and strengths")
    @APIResponseSchema(value = NeedReportView.class, responseCode = "201", responseDescription = "The report")
    public Uni<RestResponse<NeedReportView>> report(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull NeedReportRequest request) {
        Caller by = caller.get();
        NeedReport report =
                request.report(ids.next(), new StudentId(id), by.person().value(), clock.instant());
        return needs.report(by, key, request, report).map(NeedReportResource::created);
    }

    @GET
    @Operation(summary = "The need reports of a student, the latest first", description = "The reading is recorded.")
    @APIResponse(responseCode = "200", description = "Up to 200 reports")
    public Uni<RestResponse<NeedReportList>> list(@PathParam("id") UUID id) {
        return needs.of(caller.get(), new StudentId(id)).map(found -> ResponseBuilder.ok(NeedReportList.of(found))
                .header("Cache-Control", "no-store")
                .build());
    }

    private static RestResponse<NeedReportView> created(NeedReport report) {
        return ResponseBuilder.<NeedReportView>created(
                        URI.create("/v1/students/" + report.student().value() + "/need-reports"))
                .header("Cache-Control", "no-store")
                .entity(NeedReportView.of(report))
                .build();
    }
}
