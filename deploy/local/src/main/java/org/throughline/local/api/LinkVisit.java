package org.throughline.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A browser that follows one signed link: it keeps the link's cookie and knows where the opened page is. */
public final class LinkVisit {

    private final URI link;
    private final HttpClient http;
    private @Nullable String cookie;
    private @Nullable URI page;

    public LinkVisit(URI link) {
        this.link = link;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** What a mail scanner does too: it must change nothing. */
    public Reply look() {
        return send("GET", HttpRequest.newBuilder(link).GET());
    }

    /** Presses the first page's button: 303 with a cookie to an address without the secret. */
    public Reply open(String form) {
        Reply reply = send("POST", form(HttpRequest.newBuilder(link), form));
        if (reply.status() == 303) {
            cookie =
                    reply.header("Set-Cookie").map(set -> set.split(";", -1)[0]).orElse(null);
            page = reply.header("Location").map(link::resolve).orElse(null);
        }
        return reply;
    }

    /** Shows the opened page. */
    public Reply read() {
        return send("GET", HttpRequest.newBuilder(opened()).GET());
    }

    /** Sends a form of the opened page to a path below it. */
    public Reply submit(String below, String form) {
        URI target = link.resolve(opened().getPath() + below);
        return send("POST", form(HttpRequest.newBuilder(target), form));
    }

    private URI opened() {
        return Optional.ofNullable(page).orElseThrow(() -> new Deviation("the link was not opened"));
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String form) {
        return request.header("Content-Type", Form.MEDIA_TYPE).POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private Reply send(String method, HttpRequest.Builder request) {
        request.timeout(Duration.ofSeconds(30)).header("Accept", "text/html");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpRequest built = request.build();
        try {
            HttpResponse<String> response = http.send(built, HttpResponse.BodyHandlers.ofString());
            return new Reply(method, shown(built.uri()), response.statusCode(), response.headers(), response.body(), 1);
        } catch (IOException failed) {
            throw Deviation.unanswered(method + " of a link", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Deviation("stopped");
        }
    }

    /** Without the secret. */
    private static String shown(URI uri) {
        return uri.getPath().replaceAll("\\.[A-Za-z0-9_-]{43}", ".(secret)");
    }

    /** One field of a form. */
    public static String field(String name, String value) {
        return Form.pair(name, value);
    }
}
