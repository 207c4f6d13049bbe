package org.throughline.directory.matching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.matching.rule.Need;
import org.throughline.directory.matching.rule.Support;
import org.throughline.directory.matching.rule.Telehealth;
import org.throughline.directory.matching.rule.Wanted;
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
        return query(within(need.withinMetres(), null, onlyTelehealth()));
    }

    ServiceQuery fittingAt(String school) {
        return query(within(null, school, onlyTelehealth()));
    }

    /** What can be given without a way is never too far. */
    Optional<ServiceQuery> fittingFromAfar() {
        return need.support().telehealth() == null || need.withinMetres() == null
                ? Optional.empty()
                : Optional.of(query(within(null, null, true)));
    }

    private boolean onlyTelehealth() {
        return need.support().telehealth() == Telehealth.REQUIRED;
    }

    private ServiceQuery.Where within(@Nullable Integer metres, @Nullable String school, boolean telehealth) {
        return new ServiceQuery.Where(need.near(), metres, school, false, telehealth, need.postalCode());
    }

    /** Whatever serves the category. */
    ServiceQuery nearest() {
        return new ServiceQuery(
                null,
                new ServiceQuery.Needs(List.of(need.category()), List.of(), false, List.of(), List.of()),
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
                new ServiceQuery.Needs(List.of(need.category()), some(need.insurance()), true, List.of(), List.of()),
                person(),
                where,
                ServiceQuery.When.ANY_TIME,
                partner());
    }

    private ServiceQuery.Person person() {
        Support support = need.support();
        return new ServiceQuery.Person(
                some(need.language()),
                support.withoutInterpreter() == Wanted.REQUIRED,
                support.allCompetencies() ? List.copyOf(support.competencies()) : List.of(),
                List.copyOf(support.accessibility()),
                only(need.age()),
                only(support.grade()));
    }

    private static @Nullable Range only(@Nullable Integer number) {
        return number == null ? null : new Range(number, number);
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
