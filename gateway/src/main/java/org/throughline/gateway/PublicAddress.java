package org.throughline.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one address that the outside knows, from configuration, never from a request. */
@ApplicationScoped
public class PublicAddress {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>");

    private final URI base;

    public PublicAddress(@ConfigProperty(name = "throughline.public-url") URI base) {
        this.base = base;
    }

    String scheme() {
        return base.getScheme();
    }

    String authority() {
        return base.getRawAuthority();
    }

    /** The base of every address, without a slash at its end. */
    public String base() {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** A service's own address seen from outside: no service of ours points anywhere else. Empty when it cannot be read. */
    Optional<String> of(String address) {
        try {
            URI uri = new URI(address);
            boolean isRelative = !uri.isAbsolute() && uri.getRawAuthority() == null && !address.startsWith("/");
            return Optional.of(isRelative ? address : base() + local(uri));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A Link header (RFC 8288) with every target seen from outside. */
    Optional<String> ofLinks(String header) {
        return Optional.of(LINK.matcher(header).replaceAll(this::outside));
    }

    private String outside(MatchResult link) {
        return Matcher.quoteReplacement("<" + of(link.group(1)).orElse("") + ">");
    }

    private static String local(URI uri) {
        return (uri.getRawPath() == null ? "" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    }
}
