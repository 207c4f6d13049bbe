package org.throughline.contract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a service answered.
 *
 * @param contentType as the header says it; empty without a body
 * @param headers their names
 * @param body as it is, where it is JSON
 */
record Answer(int status, String contentType, Set<String> headers, boolean isEmpty, String body) {

    Answer {
        headers = headers.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Without its parameters. */
    String mediaType() {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }

    /** One document, and not one on each line. */
    boolean isJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }

    boolean has(String header) {
        return headers.contains(header.toLowerCase(Locale.ROOT));
    }

    boolean isSuccess() {
        return status < 400;
    }

    boolean isFailure() {
        return status >= 500;
    }
}
