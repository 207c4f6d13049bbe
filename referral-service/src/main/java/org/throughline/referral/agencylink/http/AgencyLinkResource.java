package org.throughline.referral.agencylink.http;

import static org.throughline.kit.link.LinkVisits.page;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.LinkVisits;
import org.throughline.kit.link.SignedLinks;
import org.throughline.referral.agencylink.Answer;
import org.throughline.referral.agencylink.AnswerByLink;
import org.throughline.referral.agencylink.ReadSummary;
import org.throughline.referral.lifecycle.DeclineReason;
import org.throughline.referral.lifecycle.ReferralRefused;
import org.throughline.referral.lifecycle.ReferralStatus;

/** The pages behind a mailed link: an agency without an account reads a summary and answers. */
@Path("/l/referral")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AgencyLinkResource {

    private final LinkVisits visits;
    private final ReadSummary summaries;
    private final AnswerByLink answers;
    private final Ids ids;

    public AgencyLinkResource(SignedLinks links, ReadSummary summaries, AnswerByLink answers, Ids ids) {
        this.visits = new LinkVisits(links, new ReferralWords());
        this.summaries = summaries;
        this.answers = answers;
        this.ids = ids;
    }

    @GET
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> arrive(@PathParam("segment") String segment) {
        return visits.arrive(segment);
    }

    @POST
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> open(@PathParam("segment") String segment) {
        return visits.open(segment);
    }

    @GET
    @Path("/{tenant}/{link}")
    @Operation(hidden = true)
    public Uni<Response> read(
            @PathParam("tenant") String tenant,
            @PathParam("link") String link,
            @CookieParam(SignedLinks.COOKIE) @Nullable String cookie) {
        return visits.read(tenant, link, cookie, open -> summaries.read(open).map(shown -> summary(open, shown)));
    }

    @POST
    @Path("/{tenant}/{link}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> answer(
            @PathParam("tenant") String tenant,
            @PathParam("link") String link,
            @CookieParam(SignedLinks.COOKIE) @Nullable String cookie,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @FormParam("key") @Nullable String formKey,
            @FormParam("answer") @Nullable String answer,
            @FormParam("reason") @Nullable String reason) {
        Optional<Answer> given = FormAnswer.read(answer, reason);
        String once = key == null ? formKey : key;
        if (given.isEmpty() || once == null) {
            return Uni.createFrom().item(message(400, Messages.UNREADABLE));
        }
        return visits.answer(tenant, link, cookie, found -> answered(found, given.get(), once));
    }

    private Uni<Response> answered(Link link, Answer answer, String key) {
        return answers.answer(link, answer, key)
                .map(status -> message(200, Messages.thanks(status)))
                .onFailure(ReferralRefused.class)
                .recoverWithItem(() -> message(409, Messages.TOO_LATE));
    }

    private Response summary(Link link, ReadSummary.Shown shown) {
        if (shown.summary().isEmpty()) {
            return message(200, Messages.NOT_AVAILABLE);
        }
        String answerPath = "/l/referral/" + link.tenantCode() + "/" + link.id() + "/answer";
        boolean waiting = shown.entry().filed().referral().status() == ReferralStatus.WAITLISTED;
        SummaryForm form = new SummaryForm(
                answerPath, ids.next().toString(), !waiting, DeclineReasonWord.of(DeclineReason.values()));
        return page(
                200,
                Pages.summary(
                                shown.entry().districtName(),
                                SummaryWords.of(shown.summary().get()),
                                form)
                        .render());
    }

    private static Response message(int status, Message message) {
        return page(status, Pages.message(message).render());
    }
}
