package org.throughline.referral.family;

import java.util.Objects;

/**
 * What is told to whom a contact point reaches, in their language.
 *
 * @param value the address or number it goes to
 */
public record ContactNotice(News news, ContactPoint.Kind kind, String value, String language) {
    public ContactNotice {
        Objects.requireNonNull(news);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
        Objects.requireNonNull(language);
    }

    /** What has happened. */
    public enum News {
        /** This one came off the file. */
        REMOVED,
        /** Another one was put on file beside this one. */
        ADDED
    }

    /** Never shows the address. */
    @Override
    public String toString() {
        return "ContactNotice[" + news + ", " + kind + "]";
    }
}
