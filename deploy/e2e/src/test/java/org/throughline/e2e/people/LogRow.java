package org.throughline.e2e.people;

import java.util.List;
import java.util.Map;

/**
 * A row of the disclosure log.
 *
 * @param given categories that left
 * @param reasons why the others did not
 */
public record LogRow(String kind, String recipient, List<String> given, List<String> reasons) {

    @SuppressWarnings("unchecked")
    static LogRow of(Map<String, Object> item) {
        Map<String, Object> disclosure = (Map<String, Object>) item.get("disclosure");
        Map<String, Object> recipient = (Map<String, Object>) disclosure.get("recipient");
        return new LogRow(
                (String) item.get("kind"),
                (String) recipient.get("id"),
                each(disclosure.get("given"), "category"),
                each(disclosure.get("withheld"), "reason"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> each(Object list, String field) {
        return ((List<Map<String, Object>>) list)
                .stream().map(entry -> (String) entry.get(field)).distinct().toList();
    }
}
