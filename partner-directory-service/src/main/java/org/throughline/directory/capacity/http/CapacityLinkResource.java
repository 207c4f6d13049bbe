package org.throughline.directory.capacity.http;

import static org.throughline.kit.link.LinkVisits.page;

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
import org.throughline.directory.capacity.KeptByProgram;
import org.throughline.directory.capacity.ReportByLink;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.LinkVisits;
import org.throughline.kit.link.SignedLinks;

/** The pages behind a mailed link: an agency without an account tells its places. */
@Path("/l/directory")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CapacityLinkResource {

    private final LinkVisits visits;
    private final ReportByLink reports;
    private final Ids ids;

    public CapacityLinkResource(SignedLinks links, ReportByLink reports, Ids ids) {
        this.visits = new LinkVisits(links, new CapacityWords());
        this.reports = reports;
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
        return visits.read(tenant, link, cookie, found -> unlessKept(blank(found)));
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
        return visits.answer(tenant, link, cookie, found -> unlessKept(reported(found, form, key)));
    }

    private static Uni<Response> unlessKept(Uni<Response> page) {
        return page.onFailure(KeptByProgram.class).recoverWithItem(() -> message(409, Message.KEPT));
    }

    private Uni<Response> blank(Link link) {
        FormPage.Sending sending = new FormPage.Sending(action(link), ids.next().toString());
        return reports.question(link)
                .map(question ->
                        FormPage.of(question, PlacesForm.of(question.last().orElse(null)), List.of(), sending))
                .map(shown -> page(200, Pages.form(shown).render()));
    }

    private Uni<Response> reported(Link link, PlacesForm form, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return Uni.createFrom().item(message(400, Message.UNREADABLE));
        }
        List<FormFault> faults = form.faults();
        return faults.isEmpty()
                ? reports.report(link, form.places(), key).map(done -> message(200, Message.THANKS))
                : corrected(link, form, faults, key);
    }

    private Uni<Response> corrected(Link link, PlacesForm form, List<FormFault> faults, String key) {
        FormPage.Sending sending = new FormPage.Sending(action(link), key);
        return reports.question(link)
                .map(question -> page(
                        422,
                        Pages.form(FormPage.of(question, form, faults, sending)).render()));
    }

    private static String action(Link link) {
        return "/l/directory/" + link.tenantCode() + "/" + link.id() + "/report";
    }

    private static Response message(int status, Message message) {
        return page(status, Pages.message(message).render());
    }
}
