package org.throughline.kit.link;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.ProblemException;

/**
 * The way through a mailed link, the same for every capability that has one answer to ask for: plain HTML, no script. A
 * GET changes nothing and shows nothing, since mail scanners fetch links; opening is a POST, and only then, on an address
 * without the secret, is anything shown. Every failure ends in a page.
 */
public final class LinkVisits {

    private final SignedLinks links;
    private final LinkWords words;

    public LinkVisits(SignedLinks links, LinkWords words) {
        this.links = links;
        this.words = words;
    }

    /** GET of the address: a form that opens it. */
    public Uni<Response> arrive(String segment) {
        return told(links.find(segment)
                .map(state -> state instanceof LinkState.Open ? page(200, words.arrive()) : closed(state)));
    }

    /** POST to the address: to the page without the secret. */
    public Uni<Response> open(String segment) {
        return told(links.find(segment)
                .chain(state -> state instanceof LinkState.Open open
                        ? links.open(open.link()).map(LinkVisits::opened)
                        : Uni.createFrom().item(closed(state))));
    }

    /** GET of the opened link. */
    public Uni<Response> read(
            String tenant, String link, @Nullable String cookie, Function<Link, Uni<Response>> reading) {
        return told(links.resume(tenant, link, cookie)
                .chain(state -> state instanceof LinkState.Open open
                        ? reading.apply(open.link())
                        : Uni.createFrom().item(closed(state))));
    }

    /** The answer. A used link answers too: the same key repeats its reply, another fails with {@link LinkUsed}. */
    public Uni<Response> answer(
            String tenant, String link, @Nullable String cookie, Function<Link, Uni<Response>> answering) {
        return told(links.resume(tenant, link, cookie)
                .chain(state -> state instanceof LinkState.Consumed consumed
                        ? answering.apply(consumed.link())
                        : state instanceof LinkState.Open open
                                ? answering.apply(open.link())
                                : Uni.createFrom().item(closed(state))));
    }

    public static Response page(int status, String html) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build();
    }

    private static Response opened(LinkSession session) {
        return Response.seeOther(session.location()).cookie(session.cookie()).build();
    }

    private Response closed(LinkState state) {
        if (state instanceof LinkState.Expired) {
            return ended(LinkEnding.EXPIRED);
        }
        return ended(state instanceof LinkState.Consumed ? LinkEnding.USED : LinkEnding.UNKNOWN);
    }

    private Uni<Response> told(Uni<Response> page) {
        return page.onFailure().recoverWithItem(this::failed);
    }

    private Response failed(Throwable failure) {
        if (failure instanceof LinkUsed) {
            return ended(LinkEnding.USED);
        }
        if (failure instanceof ProblemException problem) {
            int status = problem.problem().status();
            return status == LinkEnding.LATER.status()
                    ? ended(LinkEnding.LATER)
                    : page(status, words.ended(LinkEnding.FAILED));
        }
        return ended(LinkEnding.FAILED);
    }

    private Response ended(LinkEnding ending) {
        return page(ending.status(), words.ended(ending));
    }
}
