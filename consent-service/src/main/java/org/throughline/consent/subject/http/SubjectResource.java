package org.throughline.consent.subject.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.transaction.Transactions;

/** Written by the owner of students so that a decision calls no other service. */
@Path("/v1/subjects/{studentId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE)
public class SubjectResource {
    private final CurrentCaller caller;
    private final Transactions transactions;
    private final Subjects subjects;

    public SubjectResource(CurrentCaller caller, Transactions transactions, Subjects subjects) {
        this.caller = caller;
        this.transactions = transactions;
        this.subjects = subjects;
    }

    @PUT
    @Operation(
            summary = "Put a student's birth date and rights holders on file",
            description = "Service only. Replaces what was there; the same content twice changes nothing.")
    public Uni<Void> put(@PathParam("studentId") UUID studentId, @Valid @NotNull SubjectRequest request) {
        Caller by = caller.get();
        Subject subject = request.subject(new StudentId(studentId));
        return transactions.as(by, session -> subjects.put(session, by.requireTenant(), subject));
    }
}
