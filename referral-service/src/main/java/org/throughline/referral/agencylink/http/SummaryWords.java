package org.throughline.referral.agencylink.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.inbox.Disclosed;

/** A summary in words for a page. */
public record SummaryWords(String service, String school, String need, String grades, String language, String sent) {

    private static final String UNKNOWN = "not known";

    static SummaryWords of(Disclosed.Summary summary) {
        return new SummaryWords(
                summary.serviceName() == null ? UNKNOWN : summary.serviceName(),
                summary.school(),
                words(summary.needCategory()),
                words(summary.gradeBand()),
                summary.language() == null
                        ? UNKNOWN
                        : Locale.forLanguageTag(summary.language()).getDisplayLanguage(Locale.ENGLISH),
                summary.sentAt() == null
                        ? UNKNOWN
                        : LocalDate.ofInstant(summary.sentAt(), ZoneOffset.UTC).toString());
    }

    static String words(@Nullable Enum<?> code) {
        return code == null ? UNKNOWN : code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
