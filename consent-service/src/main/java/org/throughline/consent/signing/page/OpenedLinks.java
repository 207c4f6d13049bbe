package org.throughline.consent.signing.page;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ReleaseRefused;
import org.throughline.consent.signing.Intent;
import org.throughline.consent.signing.SigningRefused;
import org.throughline.consent.signing.TakeCopy;
import org.throughline.consent.signing.page.Pages.Place;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.LinkState;
import org.throughline.kit.link.SignedLinks;

/** What every page of an opened link has in common: the session before it, and what is shown when it is over. */
@ApplicationScoped
class OpenedLinks {
    private final SignedLinks links;
    private final TakeCopy copies;
    private final Pages pages;

    OpenedLinks(SignedLinks links, TakeCopy copies, Pages pages) {
        this.links = links;
        this.copies = copies;
        this.pages = pages;
    }

    /** A page of an opened link. */
    interface Opened extends BiFunction<Link, Place, Uni<Response>> {}

    Uni<Response> in(Session session, @Nullable String lang, Opened page) {
        Place place = session.place(lang);
        return links.resume(session.tenant, session.link, session.cookie)
                .chain(state -> in(state, place, page))
                .onFailure(SigningRefused.class)
                .recoverWithUni(refused -> refused((SigningRefused) refused, place))
                .onFailure(ReleaseRefused.class)
                .recoverWithUni(refused -> pages.gone(place));
    }

    /** Without a fresh code for exactly this document the signer starts again at the code. */
    private Uni<Response> refused(SigningRefused refused, Place place) {
        return switch (refused.why()) {
            case NOT_VERIFIED -> pages.askForCode(place, "codeExpired");
            case CODE_TOO_SOON -> pages.typeCode(place, "codeTooSoon");
            case TOO_MANY_CODES -> pages.typeCode(place, "codeTooMany");
            case SEVERAL_STUDENTS,
                    NOT_TO_BE_SIGNED,
                    STATE_RULE_UNCONFIGURED,
                    TERM_TOO_LONG,
                    TOO_LATE,
                    OTHER_DOCUMENT,
                    OTHER_INTENT,
                    CONTACT_BY_AUTHOR,
                    CONTACT_TOO_NEW,
                    CONTACT_OF_THE_LINK,
                    CONTACT_RETIRED -> pages.gone(place);
        };
    }

    private Uni<Response> in(LinkState state, Place place, Opened page) {
        if (state instanceof LinkState.Open open) {
            return page.apply(open.link(), place);
        }
        return state instanceof LinkState.Consumed consumed ? answered(consumed.link(), place) : pages.gone(place);
    }

    /** Thanks, and what can be taken along. */
    Uni<Response> answered(Link link, Place place) {
        return copies.offered(link).chain(signed -> pages.answered(place, intent(link), signed));
    }

    /** Without a session: thanks to whom has answered, and nothing to anybody else. */
    Uni<Response> closed(LinkState state, Place place) {
        return state instanceof LinkState.Consumed consumed
                ? pages.answered(place, intent(consumed.link()), List.of())
                : pages.gone(place);
    }

    static Intent intent(Link link) {
        return Intent.ofPurpose(link.purpose());
    }
}
