package org.throughline.gateway;

/** Who may come as far as a service; the service itself decides what they may do there. */
public enum Access {
    /** Nobody needs a token: signed links and the public directory. */
    PUBLIC,
    /** Anybody with a valid token. */
    TOKEN,
    /** A district's people; to all others the path does not exist. */
    DISTRICT_PEOPLE,
    /** Operations between services: from outside the path does not exist. */
    SERVICE_ONLY
}
