package org.throughline.referral.family.http;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.FindStudents;
import org.throughline.referral.family.RequestSignature;
import org.throughline.referral.family.RequestSignature.Asked;
import org.throughline.referral.family.StudentId;
import org.throughline.training.ShowsStudentData;

/** Students and their families, for people of the district. */
@Path("/v1/students")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class StudentResource {

    private static final String BEARER = "Bearer ";

    private final CurrentCaller caller;
    private final FindStudents students;
    private final RequestSignature signatures;
    private final Cursors cursors;

    public StudentResource(CurrentCaller caller, FindStudents students, RequestSignature signatures, Cursors cursors) {
        this.caller = caller;
        this.students = students;
        this.signatures = signatures;
        this.cursors = cursors;
    }

    @POST
    @Path("/searches")
    @Operation(
            summary = "Find students of the caller's schools",
            description = "By source id, by the beginning of the family name, or by school; ordered by name.")
    @APIResponse(responseCode = "200", description = "One page of students")
    @ShowsStudentData
    public Uni<RestResponse<Items<StudentView>>> search(
            @Valid @NotNull SearchRequest request,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller by = caller.get();
        PageRequest page = PageRequest.of(cursors, by, request.canonical(), limit, cursor);
        return students.search(by, request.search(), page)
                .map(found -> uncached(page.answer(cursors, uri, found.map(StudentView::of))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One student with guardians and how to reach them", description = "The reading is recorded.")
    @APIResponse(responseCode = "200", description = "The student")
    @CarriesVersion
    @ShowsStudentData
    public Uni<RestResponse<FamilyView>> get(@PathParam("id") UUID id) {
        return students.family(caller.get(), new StudentId(id)).map(StudentResource::answer);
    }

    @POST
    @Path("/{id}/signing-requests")
    @Operation(
            summary = "Ask a guardian to sign releases, or let them take releases back",
            description = "Sends a link to one contact point of the guardian and, when it is opened, a code to another:"
                    + " each by mail or by text message, so that no family needs a mail address.")
    @Answers(location = false)
    @APIResponseSchema(
            value = SigningView.class,
            responseCode = "202",
            responseDescription = "The guardian is being asked")
    @APIResponse(
            responseCode = "422",
            description = "INVALID: see errors; NOT_A_SIGNER and EVIDENCE_MISSING at /guardianId or /siblingIds;"
                    + " NOT_A_CONTACT, NOT_E164 and NO_TEXT_MESSAGES at /linkContactId or /codeContactId; at"
                    + " /codeContactId SAME_AS_LINK, and BY_AUTHOR and TOO_NEW, which ask for a second person's word")
    @Refuses("DEPENDENCY_UNAVAILABLE")
    public Uni<RestResponse<SigningView>> requestSignature(
            @PathParam("id") UUID id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SigningBody request) {
        String token = authorization.substring(BEARER.length());
        return signatures
                .request(caller.get(), new Asked(token, key, new StudentId(id), request.request()))
                .map(signing ->
                        ResponseBuilder.accepted(new SigningView(signing)).build());
    }

    record SigningView(UUID signingId) {}

    private static RestResponse<FamilyView> answer(Family family) {
        return uncached(ResponseBuilder.ok(FamilyView.of(family))
                .tag(EntityTags.of(family.student().version()))
                .build());
    }

    private static <T> RestResponse<T> uncached(RestResponse<T> response) {
        return ResponseBuilder.fromResponse(response)
                .header("Cache-Control", "no-store")
                .build();
    }
}
