package org.throughline.consent.rule.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.RuleEntry;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.rule.Rules;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.transaction.Transactions;

/** The rules of the caller's district: entered with their source, never changed, replaced by a later entry. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource {
    private final CurrentCaller caller;
    private final Transactions transactions;
    private final Rules rules;

    public RuleResource(CurrentCaller caller, Transactions transactions, Rules rules) {
        this.caller = caller;
        this.transactions = transactions;
        this.rules = rules;
    }

    /** The entries in the order they were entered: the last that holds on a day is in force. */
    record RulesView(List<EntryView> items) {
        static RulesView of(RuleBook book) {
            return new RulesView(book.entries().stream().map(EntryView::of).toList());
        }
    }

    /** One entry, with what makes it trustworthy. */
    record EntryView(
            RuleTopic topic,
            @Nullable Integer minAge,
            boolean maturityFinding,
            @Nullable String code,
            @Nullable String longest,
            String citation,
            String reviewer,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil) {
        static EntryView of(RuleEntry entry) {
            return new EntryView(
                    entry.topic(),
                    entry.value().minAge(),
                    entry.value().maturityFinding(),
                    entry.value().code(),
                    Objects.toString(entry.value().longest(), null),
                    entry.source().citation(),
                    entry.source().reviewer(),
                    entry.source().from(),
                    entry.source().until());
        }
    }

    @POST
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Enter a rule of the state or the district",
            description = "With its citation, its days and who reviewed it. Where nothing is entered and nothing ships"
                    + " for the state, what depends on the rule is refused: STATE_RULE_UNCONFIGURED.")
    @Answers(location = false)
    @APIResponseSchema(value = EntryView.class, responseCode = "201", responseDescription = "Entered")
    @Refuses("CONFLICT")
    public Uni<RestResponse<EntryView>> enter(@Valid @NotNull RuleRequest request) {
        Caller by = caller.get();
        RuleEntry entry = request.entry();
        return transactions
                .as(
                        by,
                        session -> rules.add(
                                session, by.requireTenant(), entry, by.person().value()))
                .replaceWith(() -> ResponseBuilder.<EntryView>create(RestResponse.Status.CREATED)
                        .entity(EntryView.of(entry))
                        .build());
    }

    @GET
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR})
    @Operation(summary = "The rules that the district entered", description = "In the order they were entered.")
    @APIResponse(responseCode = "200", description = "All entries")
    public Uni<RulesView> read() {
        Caller by = caller.get();
        return transactions
                .as(by, session -> rules.of(session, by.requireTenant()))
                .map(RulesView::of);
    }
}
