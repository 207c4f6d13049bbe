package org.throughline.directory.capacity.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/capacitylink}, which escape whatever they are given. */
@CheckedTemplate(basePath = "capacitylink")
final class Pages {

    private Pages() {}

    static native TemplateInstance arrive();

    static native TemplateInstance form(FormPage page);

    static native TemplateInstance message(Message message);
}
