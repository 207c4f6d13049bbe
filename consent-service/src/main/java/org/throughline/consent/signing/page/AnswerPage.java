package org.throughline.consent.signing.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.AnswerRevocation;
import org.throughline.consent.signing.AnswerRevocation.Ticked;
import org.throughline.consent.signing.AnswerSigning;
import org.throughline.consent.signing.Reading;
import org.throughline.consent.signing.Visit;
import org.throughline.consent.signing.VisitSigning;
import org.throughline.consent.signing.page.Pages.Place;
import org.throughline.kit.link.Link;

/** What the family answers: a yes to what it ticks, a no, or that it takes back what it ticks. */
@Path("/l/consent")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AnswerPage {
    private final OpenedLinks opened;
    private final VisitSigning visits;
    private final AnswerSigning answers;
    private final AnswerRevocation revocations;
    private final Pages pages;

    public AnswerPage(
            OpenedLinks opened, VisitSigning visits, AnswerSigning answers, AnswerRevocation revocations, Pages pages) {
        this.opened = opened;
        this.visits = visits;
        this.answers = answers;
        this.revocations = revocations;
        this.pages = pages;
    }

    /** A ticked category of one release, as the form names it: {@code release:CATEGORY}. */
    public record TickedPart(ReleaseId release, Category category) {
        public static TickedPart fromString(String value) {
            int colon = value.indexOf(':');
            return new TickedPart(
                    new ReleaseId(UUID.fromString(value.substring(0, Math.max(colon, 0)))),
                    Category.valueOf(value.substring(colon + 1)));
        }
    }

    @POST
    @Path("/{tenant}/{link}/answer")
    @Operation(hidden = true)
    public Uni<Response> answer(
            @BeanParam Session session,
            @FormParam("lang") @Nullable String lang,
            @FormParam("answer") @Nullable String answer,
            @FormParam("release") List<UUID> ticked,
            @Valid @BeanParam HelpForm help) {
        return opened.in(
                session,
                lang,
                (link, place) -> "decline".equals(answer)
                        ? answers.decline(link).chain(() -> opened.answered(link, place))
                        : signed(link, place, releases(ticked), help.reading()));
    }

    private Uni<Response> signed(Link link, Place place, Set<ReleaseId> ticked, @Nullable Reading reading) {
        return ticked.isEmpty()
                ? visits.visit(link).chain(visit -> shownAgain(visit, place))
                : answers.sign(link, ticked, reading).chain(() -> opened.answered(link, place));
    }

    @POST
    @Path("/{tenant}/{link}/revocation")
    @Operation(hidden = true)
    public Uni<Response> revoke(
            @BeanParam Session session,
            @FormParam("lang") @Nullable String lang,
            @FormParam("release") List<UUID> whole,
            @FormParam("part") List<TickedPart> parts) {
        Ticked ticked = new Ticked(releases(whole), byRelease(parts));
        return opened.in(session, lang, (link, place) -> revoked(link, place, ticked));
    }

    private Uni<Response> revoked(Link link, Place place, Ticked ticked) {
        return ticked.isEmpty()
                ? visits.visit(link).chain(visit -> shownAgain(visit, place))
                : revocations.revoke(link, ticked).chain(() -> opened.answered(link, place));
    }

    private Uni<Response> shownAgain(Visit visit, Place place) {
        return visit.step() == Visit.Step.READ_AND_SIGN
                ? pages.read(place, visit.document(), "nothingTicked")
                : pages.askForCode(place, "codeExpired");
    }

    private static Set<ReleaseId> releases(List<UUID> ids) {
        return ids.stream().map(ReleaseId::new).collect(toSet());
    }

    private static Map<ReleaseId, Set<Category>> byRelease(List<TickedPart> parts) {
        return parts.stream().collect(groupingBy(TickedPart::release, mapping(TickedPart::category, toSet())));
    }
}
