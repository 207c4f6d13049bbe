package org.throughline.referral.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** orgs.csv: the district and its schools. */
final class OrgRows {

    static final Set<String> COLUMNS = Set.of("sourcedId", "status", "name", "type", "parentSourcedId");
    private static final Set<String> TYPES = Set.of("department", "school", "district", "local", "state", "national");

    private final Map<String, School> schools = new LinkedHashMap<>();
    private final Map<String, CsvRow> parents = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> known;

    /** @param known schools of earlier imports that this package may refer to */
    OrgRows(Set<String> known) {
        this.known = known;
    }

    void take(CsvRow row) {
        String id = row.required("sourcedId");
        String name = row.required("name");
        String type = row.code("type", TYPES);
        RowStatus status = RowStatus.of(row);
        if (row.isSound() && !ids.add(id)) {
            row.refuse("sourcedId", FaultCode.DUPLICATE_ID);
        }
        if (row.isSound()) {
            row.text("parentSourcedId").ifPresent(parent -> parents.put(id, row));
            if (type.equals("school")) {
                schools.put(id, new School(id, name, status == RowStatus.ACTIVE));
            }
        }
    }

    /** A parent may be listed below its child: references are checked once all rows are read. */
    void checkParents() {
        parents.forEach((id, row) -> {
            String parent = row.text("parentSourcedId").orElse("");
            if (!ids.contains(parent) && known.isEmpty()) {
                row.refuse("parentSourcedId", FaultCode.UNKNOWN_REFERENCE);
                schools.remove(id);
                ids.remove(id);
            }
        });
    }

    boolean has(String org) {
        return ids.contains(org) || known.contains(org);
    }

    /** The first of these that is a school. */
    Optional<String> school(List<String> orgs) {
        return orgs.stream()
                .filter(org -> schools.containsKey(org) || known.contains(org))
                .findFirst();
    }

    List<School> schools() {
        return new ArrayList<>(schools.values());
    }
}
