package org.throughline.directory.capacity.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The templates in {@code templates/capacitylink}, which escape whatever they are given. */
@CheckedTemplate(basePath = "capacitylink")
final class Pages {

    private Pages() {}

    static native TemplateInstance arrive();

    static native TemplateInstance form(FormPage page);

    static native TemplateInstance message(Message message);

    static Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(template.render())
                .build();
    }
}
