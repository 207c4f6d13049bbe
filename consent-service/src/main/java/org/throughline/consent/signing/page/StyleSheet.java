package org.throughline.consent.signing.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page's one style sheet, from this site: the page loads nothing else. */
@Path("/l/consent/style.css")
@PermitAll
public class StyleSheet {
    private final String css;

    public StyleSheet() {
        try (InputStream file = Objects.requireNonNull(StyleSheet.class.getResourceAsStream("/signing/style.css"))) {
            this.css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the style sheet cannot be read", unreadable);
        }
    }

    @GET
    @Produces("text/css")
    @Operation(hidden = true)
    public String css() {
        return css;
    }
}
