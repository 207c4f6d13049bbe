package org.throughline.consent.disclosure.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.throughline.consent.disclosure.EraseDisclosures;
import org.throughline.consent.disclosure.EraseDisclosures.Order;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Personal values in old entries end where the records that they tell of have ended. */
@Path("/v1/disclosures/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.DISTRICT_ADMIN)
public class ErasureResource {
    private final CurrentCaller caller;
    private final EraseDisclosures erasing;

    public ErasureResource(CurrentCaller caller, EraseDisclosures erasing) {
        this.caller = caller;
        this.erasing = erasing;
    }

    /**
     * Whose entries.
     *
     * @param before only what was logged earlier: at least six years ago
     * @param reference of the order or schedule by which the student's records were destroyed
     */
    record ErasureRequest(
            @NotNull UUID studentId, @NotNull Instant before, @NotBlank @Size(max = 200) String reference) {}

    /** @param erased how many entries; ask again until it is none */
    record ErasureView(int erased) {}

    @POST
    @Operation(
            summary = "Erase who asked, for whom and for which records, from old entries",
            description = "Once the student's records are destroyed, and not before six years (45 CFR 164.530(j)). The"
                    + " erasure is itself an entry of the chain, which stays whole.")
    @APIResponse(responseCode = "200", description = "How many entries were erased")
    @Refuses("CONFLICT")
    public Uni<ErasureView> erase(@Valid @NotNull ErasureRequest request) {
        if (request.before().isAfter(erasing.keptFrom())) {
            throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                    .at("/before", "TOO_RECENT", "Entries are kept for six years.");
        }
        Order order = new Order(new StudentId(request.studentId()), request.before(), request.reference());
        return erasing.erase(caller.get(), order).map(ErasureView::new);
    }
}
