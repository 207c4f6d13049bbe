package org.throughline.consent.signing.page;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.signing.Language;
import org.throughline.consent.signing.page.Pages.Place;
import org.throughline.kit.link.SignedLinks;

/** What every request of an opened link carries. */
public class Session {
    @PathParam("tenant")
    String tenant = "";

    @PathParam("link")
    String link = "";

    @CookieParam(SignedLinks.COOKIE)
    @Nullable
    String cookie;

    Place place(@Nullable String lang) {
        return new Place(chosen(lang, Language.EN), "/l/consent/" + tenant + "/" + link);
    }

    static Language chosen(@Nullable String tag, Language otherwise) {
        return tag == null ? otherwise : Language.ofTag(tag).orElse(otherwise);
    }
}
