package org.throughline.directory.hsds.sheet;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The records of one line, as they come together; what is said twice, such as the taxonomy of two needs, is one. */
final class Drafts {

    private final Map<String, Draft> byIdentity = new LinkedHashMap<>();

    /** One record to be: its table, its identifier there, and its values. */
    record Draft(String table, String id, Map<String, String> values) {

        String identity() {
            return table + id;
        }
    }

    void add(String table, String id, Map<String, String> values) {
        Map<String, String> withId = new LinkedHashMap<>(values);
        withId.put("id", id);
        Draft draft = new Draft(table, id, withId);
        byIdentity.putIfAbsent(draft.identity(), draft);
    }

    Collection<Draft> all() {
        return Collections.unmodifiableCollection(byIdentity.values());
    }
}
