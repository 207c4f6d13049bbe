package org.throughline.local.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of an HTML form as a body. */
final class Form {

    static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private Form() {}

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> pair(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
