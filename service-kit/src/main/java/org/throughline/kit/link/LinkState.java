package org.throughline.kit.link;

/** What a presented link turned out to be. */
public sealed interface LinkState {

    /** It may be opened, read and answered. */
    record Open(Link link) implements LinkState {}

    /** Its time is over, and nobody answered. */
    record Expired(Link link) implements LinkState {}

    /** It was answered. Good for telling so, and for repeating the reply to the same Idempotency-Key. */
    record Consumed(Link link) implements LinkState {}

    /** Never issued, damaged, another tenant's or another service's, or without a session: all alike. */
    record Unknown() implements LinkState {}
}
