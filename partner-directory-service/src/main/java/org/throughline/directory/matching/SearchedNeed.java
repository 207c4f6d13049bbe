package org.throughline.directory.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.matching.rule.Need;
import org.throughline.directory.search.Range;
import org.throughline.directory.search.ServiceQuery;

/** A need as a search: it finds whatever the rule would let pass, as far as a search can tell. */
final class SearchedNeed {

    private SearchedNeed() {}

    static ServiceQuery fitting(Need need) {
        return query(
                need, new ServiceQuery.Where(need.near(), need.withinMetres(), null, false, false, need.postalCode()));
    }

    static ServiceQuery fittingAt(Need need, String school) {
        return query(need, new ServiceQuery.Where(need.near(), null, school, false, false, need.postalCode()));
    }

    /** Whatever serves the category. */
    static ServiceQuery nearest(Need need) {
        return new ServiceQuery(
                null,
                new ServiceQuery.Needs(List.of(need.category()), List.of(), List.of(), List.of()),
                ServiceQuery.Person.ANYBODY,
                new ServiceQuery.Where(need.near(), null, null, false, false, null),
                ServiceQuery.When.ANY_TIME,
                ServiceQuery.Partner.ANY);
    }

    private static ServiceQuery query(Need need, ServiceQuery.Where where) {
        return new ServiceQuery(
                null,
                new ServiceQuery.Needs(List.of(need.category()), some(need.insurance()), List.of(), List.of()),
                new ServiceQuery.Person(
                        some(need.language()),
                        false,
                        List.of(),
                        List.of(),
                        need.age() == null ? null : new Range(need.age(), need.age()),
                        null),
                where,
                ServiceQuery.When.ANY_TIME,
                ServiceQuery.Partner.ANY);
    }

    private static List<String> some(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }
}
