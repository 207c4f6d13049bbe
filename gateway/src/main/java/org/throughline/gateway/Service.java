package org.throughline.gateway;

import java.util.Locale;

/** The services behind the door. */
public enum Service {
    DIRECTORY,
    CONSENT,
    REFERRAL,
    OUTCOMES;

    /** The name in configuration keys and in the API document. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
