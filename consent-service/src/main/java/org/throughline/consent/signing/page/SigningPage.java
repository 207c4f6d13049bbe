package org.throughline.consent.signing.page;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.signing.Language;
import org.throughline.consent.signing.ProveIdentity;
import org.throughline.consent.signing.Visit;
import org.throughline.consent.signing.VisitSigning;
import org.throughline.consent.signing.page.Pages.Place;
import org.throughline.kit.link.CodeCheck;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.LinkState;
import org.throughline.kit.link.NewCode;
import org.throughline.kit.link.SignedLinks;

/**
 * The family's way through: the link shows a form; opening it gives a session of 15 minutes; a code to the other
 * contact point shows what is to be signed; the first answer ends it. A GET changes nothing.
 */
@Path("/l/consent")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SigningPage {
    private final SignedLinks links;
    private final VisitSigning visits;
    private final ProveIdentity identity;
    private final OpenedLinks opened;
    private final Pages pages;

    public SigningPage(
            SignedLinks links, VisitSigning visits, ProveIdentity identity, OpenedLinks opened, Pages pages) {
        this.links = links;
        this.visits = visits;
        this.identity = identity;
        this.opened = opened;
        this.pages = pages;
    }

    @GET
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> welcome(
            @PathParam("segment") String segment,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders browser) {
        return links.find(segment)
                .chain(state -> state instanceof LinkState.Open open
                        ? visits.language(open.link())
                                .chain(stored -> pages.welcome(outside(lang, stored), OpenedLinks.intent(open.link())))
                        : opened.closed(state, outside(lang, preferred(browser))));
    }

    @POST
    @Path("/{segment}")
    @Operation(hidden = true)
    public Uni<Response> open(
            @PathParam("segment") String segment,
            @FormParam("lang") @Nullable String lang,
            @Context HttpHeaders browser) {
        return links.find(segment)
                .chain(state -> state instanceof LinkState.Open open
                        ? opened(open.link(), Session.chosen(lang, preferred(browser)))
                        : opened.closed(state, outside(lang, preferred(browser))));
    }

    private Uni<Response> opened(Link link, Language language) {
        return links.open(link).map(session -> Response.seeOther(UriBuilder.fromUri(session.location())
                        .queryParam("lang", language.code())
                        .build())
                .cookie(session.cookie())
                .build());
    }

    @GET
    @Path("/{tenant}/{link}")
    @Operation(hidden = true)
    public Uni<Response> show(@BeanParam Session session, @QueryParam("lang") @Nullable String lang) {
        return opened.in(session, lang, (open, place) -> visits.visit(open).chain(visit -> shown(visit, place)));
    }

    private Uni<Response> shown(Visit visit, Place place) {
        return switch (visit.step()) {
            case ASK_FOR_CODE -> pages.askForCode(place, "");
            case TYPE_CODE -> pages.typeCode(place, "");
            case READ_AND_SIGN -> pages.read(place, visit.document(), "");
        };
    }

    @POST
    @Path("/{tenant}/{link}/code")
    @Operation(hidden = true)
    public Uni<Response> sendCode(@BeanParam Session session, @FormParam("lang") @Nullable String lang) {
        return opened.in(session, lang, (open, place) -> identity.sendCode(open, place.language())
                .chain(code -> codeSent(code, place)));
    }

    private Uni<Response> codeSent(NewCode code, Place place) {
        if (code instanceof NewCode.Issued) {
            return pages.typeCode(place, Pages.CODE_SENT);
        }
        return code instanceof NewCode.Locked ? pages.typeCode(place, "codeLocked") : pages.gone(place);
    }

    @POST
    @Path("/{tenant}/{link}/verification")
    @Operation(hidden = true)
    public Uni<Response> check(
            @BeanParam Session session,
            @FormParam("lang") @Nullable String lang,
            @FormParam("code") @Nullable String code) {
        String typed = code == null ? "" : code;
        return opened.in(session, lang, (open, place) -> identity.check(open, typed)
                .chain(check -> checked(open, check, place)));
    }

    private Uni<Response> checked(Link link, CodeCheck check, Place place) {
        if (check instanceof CodeCheck.Accepted) {
            return visits.visit(link).chain(visit -> pages.read(place, visit.document(), ""));
        }
        if (check instanceof CodeCheck.Locked) {
            return pages.typeCode(place, "codeLocked");
        }
        return pages.typeCode(place, check instanceof CodeCheck.Wrong ? "codeWrong" : "codeExpired");
    }

    private static Place outside(@Nullable String lang, Language otherwise) {
        return new Place(Session.chosen(lang, otherwise), "");
    }

    private static Language preferred(HttpHeaders browser) {
        return Language.preferred(browser.getAcceptableLanguages());
    }
}
