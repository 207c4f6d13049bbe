package org.throughline.consent.disclosure;

/** What an entry says without naming a person. */
public sealed interface Noted permits Codes, Erasure {}
