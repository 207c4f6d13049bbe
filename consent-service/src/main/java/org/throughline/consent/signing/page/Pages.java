package org.throughline.consent.signing.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.List;
import org.throughline.consent.signing.Document;
import org.throughline.consent.signing.Intent;
import org.throughline.consent.signing.Language;
import org.throughline.consent.signing.Proof;
import org.throughline.consent.signing.Reading;
import org.throughline.consent.signing.Texts;

/** Puts texts and document into the templates, which escape whatever they are given. */
@ApplicationScoped
class Pages {
    /** The one notice that is good news. */
    static final String CODE_SENT = "codeSent";

    private static final List<Choice> CHOICES =
            Arrays.stream(Language.values()).map(Choice::of).toList();

    private final Engine engine;

    Pages(Engine engine) {
        this.engine = engine;
    }

    /**
     * Where the reader is.
     *
     * @param path of the opened link; empty before it is opened
     */
    record Place(Language language, String path) {
        Place in(Language other) {
            return new Place(other, path);
        }
    }

    /** Something to choose, as readers call it: a language, or who interpreted. */
    record Choice(String code, String name) {
        static Choice of(Language language) {
            return new Choice(language.code(), language.ownName());
        }
    }

    /** Before anything is known of who came: a form, and no student's data. */
    Uni<Response> welcome(Place place, Intent intent) {
        return rendered(said(template("welcome", place, CHOICES), place, intent, "welcome"), Status.OK);
    }

    Uni<Response> askForCode(Place place, String notice) {
        return rendered(
                template("ask-for-code", place, CHOICES).data("notice", notice(place, notice)), statusOf(notice));
    }

    Uni<Response> typeCode(Place place, String notice) {
        Status status = notice.equals(CODE_SENT) ? Status.OK : statusOf(notice);
        return rendered(template("type-code", place, CHOICES).data("notice", notice(place, notice)), status);
    }

    /** In the language that the code was asked for in: another would be another document. */
    Uni<Response> read(Place place, Document document, String notice) {
        Place here = place.in(document.language());
        return rendered(
                template(page(document.intent()), here, List.of())
                        .data("document", document)
                        .data("roles", roles(Texts.in(document.language())))
                        .data("notice", notice(here, notice)),
                statusOf(notice));
    }

    private static List<Choice> roles(Texts texts) {
        return Arrays.stream(Reading.Role.values())
                .map(role -> new Choice(role.name(), texts.get("interpreterRole_" + role)))
                .toList();
    }

    private static String page(Intent intent) {
        return switch (intent) {
            case SIGN -> "read-and-sign";
            case REVOKE -> "read-and-revoke";
        };
    }

    /** @param signed what a copy can be taken of */
    Uni<Response> answered(Place place, Intent intent, List<Proof> signed) {
        TemplateInstance answered = said(template("answered", place, List.of()), place, intent, "answered");
        return rendered(answered.data("signed", signed), Status.OK);
    }

    /** Unknown, expired, withdrawn: alike for whoever has no business here. */
    Uni<Response> gone(Place place) {
        return rendered(template("gone", place, List.of()), Status.NOT_FOUND);
    }

    private TemplateInstance template(String name, Place place, List<Choice> choices) {
        return engine.getTemplate("signing/" + name + ".html")
                .instance()
                .data("t", Texts.in(place.language()).all())
                .data("language", place.language().code())
                .data("self", place.path())
                .data("languages", choices);
    }

    /** A title and a text that depend on what the visit is for. */
    private static TemplateInstance said(TemplateInstance template, Place place, Intent intent, String key) {
        Texts texts = Texts.in(place.language());
        return template.data("title", texts.get(intent.key(key + "Title")))
                .data("text", texts.get(intent.key(key + "Text")));
    }

    private static Status statusOf(String notice) {
        return notice.isEmpty() ? Status.OK : Status.CONFLICT;
    }

    private static String notice(Place place, String key) {
        return key.isEmpty() ? "" : Texts.in(place.language()).get(key);
    }

    private static Uni<Response> rendered(TemplateInstance template, Status status) {
        return template.createUni().map(html -> Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build());
    }
}
