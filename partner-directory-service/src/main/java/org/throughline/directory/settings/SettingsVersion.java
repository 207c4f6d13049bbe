package org.throughline.directory.settings;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settings as they hold or held.
 *
 * @param version counts the settings of a district from 1; 0 is the standard, which nobody set
 */
public record SettingsVersion<T>(long version, T settings, @Nullable String setBy, @Nullable Instant setAt) {

    private static final long NOBODYS = 0;

    public SettingsVersion {
        Objects.requireNonNull(settings);
    }

    static <T> SettingsVersion<T> standard(T settings) {
        return new SettingsVersion<>(NOBODYS, settings, null, null);
    }

    static boolean isStandard(long version) {
        return version == NOBODYS;
    }

    SettingsVersion<T> next(T changed, String by, Instant now) {
        return new SettingsVersion<>(version + 1, changed, by, now);
    }
}
