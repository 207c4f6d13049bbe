package org.throughline.directory.hsds.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;

/** The standard's {@code modified_after}: a date and time, or a date alone, as some of its clients send it. */
final class ChangedSince {

    static final String NAME = "modified_after";
    static final String FORMAT = "date-time";

    private ChangedSince() {}

    static @Nullable Instant read(@Nullable String text) {
        try {
            return text == null ? null : instant(text);
        } catch (DateTimeException unreadable) {
            throw Invalid.parameter(NAME, "UNREADABLE", "It is a date or a date and time.");
        }
    }

    private static Instant instant(String text) {
        return text.length() == "2026-01-01".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
