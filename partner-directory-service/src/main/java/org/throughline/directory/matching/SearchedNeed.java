package org.throughline.directory.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.matching.rule.Need;
import org.throughline.directory.search.Range;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;

/**
 * A need as a search: it finds whatever the rule would let pass, as far as a search can tell.
 *
 * @param gate what the district does where no agreement lets referrals come in
 */
record SearchedNeed(Need need, GateMode gate) {

    ServiceQuery ofCategory() {
        return ServiceQuery.ofCategory(need.category());
    }

    ServiceQuery fitting() {
        return query(new ServiceQuery.Where(need.near(), need.withinMetres(), null, false, false, need.postalCode()));
    }

    ServiceQuery fittingAt(String school) {
        return query(new ServiceQuery.Where(need.near(), null, school, false, false, need.postalCode()));
    }

    /** Whatever serves the category. */
    ServiceQuery nearest() {
        return new ServiceQuery(
                null,
                new ServiceQuery.Needs(List.of(need.category()), List.of(), List.of(), List.of()),
                ServiceQuery.Person.ANYBODY,
                new ServiceQuery.Where(need.near(), null, null, false, false, null),
                ServiceQuery.When.ANY_TIME,
                ServiceQuery.Partner.ANY);
    }

    /** What of each service that is found decides. */
    ServiceTraits.Asked asked() {
        return new ServiceTraits.Asked(
                !need.wishes().times().isEmpty(), need.wishes().day());
    }

    DateGates.Today today() {
        return new DateGates.Today(need.wishes().day(), gate);
    }

    private ServiceQuery query(ServiceQuery.Where where) {
        return new ServiceQuery(
                null,
                new ServiceQuery.Needs(List.of(need.category()), some(need.insurance()), List.of(), List.of()),
                person(),
                where,
                ServiceQuery.When.ANY_TIME,
                partner());
    }

    private ServiceQuery.Person person() {
        return new ServiceQuery.Person(
                some(need.language()),
                false,
                List.of(),
                List.of(),
                need.age() == null ? null : new Range(need.age(), need.age()),
                null);
    }

    private ServiceQuery.Partner partner() {
        return gate == GateMode.BLOCK
                ? ServiceQuery.Partner.ANY.agreedOn(need.wishes().day())
                : ServiceQuery.Partner.ANY;
    }

    private static List<String> some(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }
}
