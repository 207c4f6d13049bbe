package org.throughline.directory.address.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.context.api.CurrentThreadContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.FaultyFile;
import org.throughline.directory.address.AddressUpload;
import org.throughline.directory.address.KeepAddressPoints;
import org.throughline.directory.address.TakeAddressPoints;
import org.throughline.directory.address.UploadRunning;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.problem.ProblemDocument;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Where a district's addresses lie, as its county publishes them: a way may begin at any of them. */
@Path("/v1/address-points")
@Produces(MediaType.APPLICATION_JSON)
public class AddressPointResource {

    private final CurrentCaller callers;
    private final TakeAddressPoints taking;
    private final KeepAddressPoints keeping;
    private final Clock clock;

    public AddressPointResource(
            CurrentCaller callers, TakeAddressPoints taking, KeepAddressPoints keeping, Clock clock) {
        this.callers = callers;
        this.taking = taking;
        this.keeping = keeping;
        this.clock = clock;
    }

    @PUT
    @Consumes("text/csv")
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Blocking
    @CurrentThreadContext
    @Operation(
            summary = "Upload the district's address points",
            description =
                    "A file as counties publish it, with the headers of OpenAddresses, of the National Address Database, or plain ones: "
                            + "number, street, postal_code, latitude, longitude. It is read while it arrives, and answered at its end; "
                            + "the same address tells meanwhile how far it is. It takes the place of the file before at once, or, with "
                            + "any fault, not at all: 422, and each fault is told with line, column, code and reason, values are not "
                            + "repeated. Lines that name no address are passed over and counted. The same file again changes nothing. "
                            + "If-Match is needed once there were points; while another file is read it is 409 (UPLOAD_RUNNING).")
    @APIResponseSchema(AddressPointsView.class)
    @APIResponse(
            responseCode = "422",
            description = "What is wrong with the file.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(anyOf = {FaultyFile.class, ProblemDocument.class})))
    @CarriesVersion
    @Refuses("UPLOAD_RUNNING")
    public Uni<Response> put(
            @Parameter(description = "What the district calls where the file is from.")
                    @QueryParam("source")
                    @DefaultValue("default")
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,40}")
                    String source,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream file) {
        Caller caller = callers.get();
        caller.requireTenant();
        return taking.take(caller, source, ifMatch, file)
                .onFailure(UploadRunning.class)
                .transform(running -> new ProblemException(AddressProblem.UPLOAD_RUNNING))
                .chain(upload -> answer(caller, upload));
    }

    @GET
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.COORDINATOR})
    @Operation(
            summary = "Which address points there are",
            description =
                    "How many, since when and of which source; and of the last upload how far it is, or how it ended, with its faults.")
    @CarriesVersion
    public Uni<RestResponse<AddressPointsView>> get() {
        return current(callers.get());
    }

    @DELETE
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Take the address points away",
            description = "Ways then begin at places of the directory only. If-Match is needed once there were points.")
    public Uni<Void> delete(@HeaderParam("If-Match") @Nullable String ifMatch) {
        return keeping.remove(callers.get(), ifMatch);
    }

    private Uni<Response> answer(Caller caller, AddressUpload upload) {
        return upload.isRefused()
                ? Uni.createFrom().item(refusal(upload))
                : current(caller).map(RestResponse::toResponse);
    }

    private static Response refusal(AddressUpload upload) {
        List<FaultyFile.Fault> faults = upload.faults().stream()
                .map(fault ->
                        new FaultyFile.Fault(fault.file(), fault.line(), fault.column(), fault.code(), fault.message()))
                .toList();
        return FaultyFile.answer(upload.progress().faults(), faults);
    }

    private Uni<RestResponse<AddressPointsView>> current(Caller caller) {
        return keeping.current(caller).map(kept -> ResponseBuilder.ok(AddressPointsView.of(kept, clock.instant()))
                .tag(EntityTags.of(kept.book().version()))
                .build());
    }
}
