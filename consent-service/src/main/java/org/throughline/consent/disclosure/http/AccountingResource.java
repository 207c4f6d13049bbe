package org.throughline.consent.disclosure.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.AccountForDisclosures;
import org.throughline.consent.disclosure.AccountingRefused;
import org.throughline.consent.disclosure.AccountingWish;
import org.throughline.consent.disclosure.LegalView;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;
import org.throughline.training.ShowsStudentData;

/** The records of disclosures that FERPA, HIPAA and Part 2 ask for, to look at, to compute with, or to hand over. */
@Path("/v1/disclosures/accountings")
@RolesAllowed({Role.Names.AUDITOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class AccountingResource {
    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");
    private static final MediaType PDF = new MediaType("application", "pdf");
    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON_TYPE, CSV, PDF);

    private final CurrentCaller caller;
    private final AccountForDisclosures accounting;
    private final AccountingPaper paper;

    public AccountingResource(CurrentCaller caller, AccountForDisclosures accounting, AccountingPaper paper) {
        this.caller = caller;
        this.accounting = accounting;
        this.paper = paper;
    }

    /**
     * Which view, of whose disclosures.
     *
     * @param requestedBy the rights holder who asks: a parent is not shown what the minor alone agreed to
     * @param from first day in the district's zone; absent for as far back as the law reaches
     * @param summarized whether repeated disclosures are told as a series: HIPAA and PART2 only (164.528(b)(3))
     */
    record AccountingRequest(
            @NotNull UUID studentId,
            @NotNull LegalView view,
            @Nullable UUID requestedBy,
            @Nullable @CalendarDay LocalDate from,
            @Nullable @CalendarDay LocalDate until,
            @Nullable Boolean summarized) {
        AccountingWish wish() {
            if (from != null && until != null && until.isBefore(from)) {
                throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                        .at("/until", "BEFORE_START", "It is not before from.");
            }
            boolean series = Boolean.TRUE.equals(summarized);
            if (series && !view.mayBeSummarized()) {
                throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                        .at("/summarized", "NOT_OF_THIS_VIEW", "This law asks for each of them.");
            }
            HolderId requester = requestedBy == null ? null : new HolderId(requestedBy);
            return new AccountingWish(view, new StudentId(studentId), requester, from, until, series);
        }
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/pdf"})
    @Operation(
            summary = "What has left about one student, as one law wants it told",
            description = "FERPA: requests, refusals and disclosures without consent; HIPAA: disclosures without"
                    + " authorization in six years; PART2: all disclosures in three; CONSENTED: what left with consent. As"
                    + " JSON, CSV for a spreadsheet, or PDF to hand over.")
    @APIResponse(
            responseCode = "200",
            description = "The accounting, the earliest entry first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AccountingView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({"REQUESTER_NOT_AUTHORIZED", "TOO_MANY_DISCLOSURES"})
    public Uni<Response> account(@Context HttpHeaders headers, @Valid @NotNull AccountingRequest request) {
        MediaType wanted = wanted(headers);
        return accounting
                .account(caller.get(), request.wish())
                .map(AccountingView::of)
                .chain(view -> written(view, wanted))
                .map(body -> Response.ok(body)
                        .type(wanted)
                        .header("Cache-Control", "no-store")
                        .build())
                .onFailure(AccountingRefused.class)
                .transform(refused -> AccountingProblem.of((AccountingRefused) refused));
    }

    private Uni<?> written(AccountingView view, MediaType wanted) {
        if (wanted.equals(PDF)) {
            return paper.pdf(view);
        }
        return Uni.createFrom().item(wanted.equals(CSV) ? AccountingSheet.csv(view) : view);
    }

    private static MediaType wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> OFFERED.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }
}
