package org.throughline.outcomes.measure;

/** When a measure was taken, seen from the service it is to judge. */
public enum Phase {
    PRE,
    POST
}
