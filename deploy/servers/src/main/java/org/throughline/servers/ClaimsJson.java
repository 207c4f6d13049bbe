package org.throughline.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Enough JSON for a token's claims: no library may come along into a service's class path. */
final class ClaimsJson {

    private ClaimsJson() {}

    /** A string, number, boolean, list or map. */
    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey().toString()) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item)));
            return "[" + String.join(",", items) + "]";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return value.toString()
                .codePoints()
                .mapToObj(ClaimsJson::character)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            return "\\" + (char) codePoint;
        }
        return codePoint < ' ' ? String.format("\\u%04x", codePoint) : Character.toString(codePoint);
    }
}
