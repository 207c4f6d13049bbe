package org.throughline.directory.capacity.http;

import static org.throughline.directory.capacity.http.Pages.page;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.LinkUsed;
import org.throughline.directory.capacity.ReportByLink;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.LinkSession;
import org.throughline.kit.link.LinkState;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.problem.ProblemException;

/**
 * The pages behind a mailed link: plain HTML, no script. A GET changes nothing and shows nothing, since mail scanners
 * fetch links; opening is a POST, and only then, on an address without the secret, is the form shown.
 */
@Path("/l/directory")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CapacityLinkResource {

    private static final int GONE = 410;

    private final SignedLinks links;
    private final ReportByLink reports;
    private final Ids ids;

    public CapacityLinkResource(SignedLinks links, ReportByLink reports, Ids ids) {
        this.links = links;
        this.reports = reports;
        this.ids = ids;
    }

    @GET
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> arrive(@PathParam("segment") String segment) {
        return links.find(segment)
                .map(state -> state instanceof LinkState.Open ? page(200, Pages.arrive()) : closed(state))
                .onFailure()
                .recoverWithItem(CapacityLinkResource::failed);
    }

    @POST
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> open(@PathParam("segment") String segment) {
        return links.find(segment)
                .chain(state -> state instanceof LinkState.Open open
                        ? links.open(open.link()).map(CapacityLinkResource::opened)
                        : Uni.createFrom().item(closed(state)))
                .onFailure()
                .recoverWithItem(CapacityLinkResource::failed);
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
                        ? blank(open.link())
                        : Uni.createFrom().item(closed(state)))
                .onFailure()
                .recoverWithItem(CapacityLinkResource::failed);
    }

    @POST
    @Path("/{tenant}/{link}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> report(
            @PathParam("tenant") String tenant,
            @PathParam("link") String link,
            @CookieParam(SignedLinks.COOKIE) @Nullable String cookie,
            @FormParam("key") @Nullable String key,
            @BeanParam PlacesForm form) {
        return links.resume(tenant, link, cookie)
                .chain(state -> state instanceof LinkState.Open || state instanceof LinkState.Consumed
                        ? reported(linkOf(state), form, key)
                        : Uni.createFrom().item(closed(state)))
                .onFailure()
                .recoverWithItem(CapacityLinkResource::failed);
    }

    /** A used link too: the same key repeats its reply. */
    private static Link linkOf(LinkState state) {
        return state instanceof LinkState.Open open ? open.link() : ((LinkState.Consumed) state).link();
    }

    private Uni<Response> blank(Link link) {
        FormPage.Sending sending = new FormPage.Sending(action(link), ids.next().toString());
        return reports.question(link)
                .map(question ->
                        FormPage.of(question, PlacesForm.of(question.last().orElse(null)), List.of(), sending))
                .map(shown -> page(200, Pages.form(shown)));
    }

    private Uni<Response> reported(Link link, PlacesForm form, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return Uni.createFrom().item(page(400, Pages.message(Message.UNREADABLE)));
        }
        List<FormFault> faults = form.faults();
        return faults.isEmpty()
                ? reports.report(link, form.places(), key).map(done -> page(200, Pages.message(Message.THANKS)))
                : corrected(link, form, faults, key);
    }

    private Uni<Response> corrected(Link link, PlacesForm form, List<FormFault> faults, String key) {
        FormPage.Sending sending = new FormPage.Sending(action(link), key);
        return reports.question(link)
                .map(question -> page(422, Pages.form(FormPage.of(question, form, faults, sending))));
    }

    private static String action(Link link) {
        return "/l/directory/" + link.tenantCode() + "/" + link.id() + "/report";
    }

    private static Response opened(LinkSession session) {
        return Response.seeOther(session.location()).cookie(session.cookie()).build();
    }

    private static Response closed(LinkState state) {
        if (state instanceof LinkState.Expired) {
            return page(GONE, Pages.message(Message.EXPIRED));
        }
        return state instanceof LinkState.Consumed
                ? page(GONE, Pages.message(Message.USED))
                : page(404, Pages.message(Message.UNKNOWN));
    }

    private static Response failed(Throwable failure) {
        if (failure instanceof LinkUsed) {
            return page(GONE, Pages.message(Message.USED));
        }
        int status =
                failure instanceof ProblemException problem ? problem.problem().status() : 500;
        return page(status, Pages.message(status == 503 ? Message.LATER : Message.FAILED));
    }
}
