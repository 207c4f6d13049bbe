package org.throughline.referral.agencylink.http;

import io.quarkus.qute.TemplateInstance;
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
import org.throughline.kit.link.LinkSession;
import org.throughline.kit.link.LinkState;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.problem.ProblemException;
import org.throughline.referral.agencylink.Answer;
import org.throughline.referral.agencylink.AnswerByLink;
import org.throughline.referral.agencylink.LinkUsed;
import org.throughline.referral.agencylink.ReadSummary;
import org.throughline.referral.lifecycle.DeclineReason;
import org.throughline.referral.lifecycle.ReferralRefused;
import org.throughline.referral.lifecycle.ReferralStatus;

/**
 * The pages behind a mailed link: plain HTML, no script. A GET changes nothing and shows nothing, since mail scanners
 * fetch links; opening is a POST, and only then, on an address without the secret, is a summary shown.
 */
@Path("/l/referral")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AgencyLinkResource {

    private static final int GONE = 410;

    private final SignedLinks links;
    private final ReadSummary summaries;
    private final AnswerByLink answers;
    private final Ids ids;

    public AgencyLinkResource(SignedLinks links, ReadSummary summaries, AnswerByLink answers, Ids ids) {
        this.links = links;
        this.summaries = summaries;
        this.answers = answers;
        this.ids = ids;
    }

    @GET
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> arrive(@PathParam("segment") String segment) {
        return links.find(segment)
                .map(state -> state instanceof LinkState.Open ? page(200, Pages.arrive()) : closed(state))
                .onFailure()
                .recoverWithItem(AgencyLinkResource::failed);
    }

    @POST
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> open(@PathParam("segment") String segment) {
        return links.find(segment)
                .chain(state -> state instanceof LinkState.Open open
                        ? links.open(open.link()).map(AgencyLinkResource::opened)
                        : Uni.createFrom().item(closed(state)))
                .onFailure()
                .recoverWithItem(AgencyLinkResource::failed);
    }

    @GET
    @Path("/{tenant}/{link}")
    @Operation(hidden = true)
    public Uni<Response> read(
            @PathParam("tenant") String tenant,
            @PathParam("link") String link,
            @CookieParam(SignedLinks.COOKIE) @Nullable String cookie) {
        return links.resume(tenant, link, cookie)
                .chain(state -> state instanceof LinkState.Open open
                        ? summaries.read(open.link()).map(shown -> summary(open.link(), shown))
                        : Uni.createFrom().item(closed(state)))
                .onFailure()
                .recoverWithItem(AgencyLinkResource::failed);
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
            return Uni.createFrom().item(page(400, Pages.message(Messages.UNREADABLE)));
        }
        return links.resume(tenant, link, cookie)
                .chain(state -> answerable(state)
                        .map(found -> answers.answer(found, given.get(), once).map(AgencyLinkResource::thanks))
                        .orElseGet(() -> Uni.createFrom().item(closed(state))))
                .onFailure()
                .recoverWithItem(AgencyLinkResource::failed);
    }

    /** A used link too: the same key repeats its reply. */
    private static Optional<Link> answerable(LinkState state) {
        if (state instanceof LinkState.Open open) {
            return Optional.of(open.link());
        }
        return state instanceof LinkState.Consumed consumed ? Optional.of(consumed.link()) : Optional.empty();
    }

    private static Response opened(LinkSession session) {
        return Response.seeOther(session.location()).cookie(session.cookie()).build();
    }

    private Response summary(Link link, ReadSummary.Shown shown) {
        if (shown.summary().isEmpty()) {
            return page(200, Pages.message(Messages.NOT_AVAILABLE));
        }
        String answerPath = "/l/referral/" + link.tenantCode() + "/" + link.id() + "/answer";
        boolean waiting = shown.entry().filed().referral().status() == ReferralStatus.WAITLISTED;
        return page(
                200,
                Pages.summary(
                        shown.entry().districtName(),
                        SummaryWords.of(shown.summary().get()),
                        new SummaryForm(
                                answerPath,
                                ids.next().toString(),
                                !waiting,
                                DeclineReasonWord.of(DeclineReason.values()))));
    }

    private static Response thanks(ReferralStatus status) {
        return page(200, Pages.message(Messages.thanks(status)));
    }

    private static Response closed(LinkState state) {
        if (state instanceof LinkState.Expired) {
            return page(GONE, Pages.message(Messages.EXPIRED));
        }
        if (state instanceof LinkState.Consumed) {
            return page(GONE, Pages.message(Messages.USED));
        }
        return page(404, Pages.message(Messages.UNKNOWN));
    }

    private static Response failed(Throwable failure) {
        if (failure instanceof LinkUsed) {
            return page(GONE, Pages.message(Messages.USED));
        }
        if (failure instanceof ReferralRefused) {
            return page(409, Pages.message(Messages.TOO_LATE));
        }
        int status =
                failure instanceof ProblemException problem ? problem.problem().status() : 500;
        return page(status, Pages.message(status == 503 ? Messages.LATER : Messages.FAILED));
    }

    private static Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(template.render())
                .build();
    }
}
