package org.throughline.referral.agencylink.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/agencylink}, which escape whatever they are given. */
@CheckedTemplate(basePath = "agencylink")
final class Pages {

    private Pages() {}

    static native TemplateInstance arrive();

    static native TemplateInstance summary(String district, SummaryWords summary, SummaryForm form);

    static native TemplateInstance message(Message message);
}
