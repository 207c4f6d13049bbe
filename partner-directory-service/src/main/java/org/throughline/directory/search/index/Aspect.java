package org.throughline.directory.search.index;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PostalCode;
import org.throughline.directory.WeeklyTime;
import org.throughline.directory.search.Cost;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.Range;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;

/**
 * One thing that services say of themselves, and what searches ask of it: the same as search_conditions says in the database, where a
 * filter is added as well.
 *
 * @param said by a service
 * @param asked by a query; null where anything will do
 */
record Aspect<T>(Function<ServiceTraits, T> said, Function<ServiceQuery, @Nullable Predicate<T>> asked) {

    /** Those first that leave the fewest. */
    static final List<Aspect<?>> ALL = List.of(
            new Aspect<>(Languages::of, Aspect::languages),
            new Aspect<>(
                    service -> new Limits(service.minimumAge(), service.maximumAge()),
                    query -> limits(query.person().ages())),
            new Aspect<>(
                    service -> new Limits(
                            service.abilities().minimumGrade(),
                            service.abilities().maximumGrade()),
                    query -> limits(query.person().grades())),
            new Aspect<>(ServiceTraits::categories, query -> allOf(query.needs().categories())),
            new Aspect<>(Payment::of, query -> insurances(query.needs())),
            new Aspect<>(ServiceTraits::costs, query -> oneOf(query.needs().costs())),
            new Aspect<>(ServiceTraits::treatments, query -> oneOf(query.needs().treatments())),
            new Aspect<>(
                    service -> service.abilities().competencies(),
                    query -> allOf(query.person().competencies())),
            new Aspect<>(
                    service -> service.abilities().accessibility(),
                    query -> allOf(query.person().accessibility())),
            new Aspect<>(ServiceTraits::onSiteSchools, query -> school(query.where())),
            new Aspect<>(ServiceTraits::billableSchools, query -> billable(query.where())),
            new Aspect<>(
                    service -> service.abilities().telehealth(),
                    query -> flag(query.where().telehealth())),
            new Aspect<>(
                    ServiceTraits::servedPostalCodes,
                    query -> served(query.where().served())),
            new Aspect<>(
                    service -> service.refusals().isEmpty(),
                    query -> flag(query.partner().acceptingReferrals())),
            new Aspect<>(ServiceTraits::hours, query -> hours(query.when())));

    /** Spoken, and of these through an interpreter. */
    private record Languages(Set<String> spoken, Set<String> interpreted) {

        static Languages of(ServiceTraits service) {
            return new Languages(service.languages(), service.abilities().interpretedLanguages());
        }
    }

    private record Payment(Set<String> insurances, Set<Cost> costs) {

        private static final Set<Cost> FREE = Set.of(Cost.FREE);

        static Payment of(ServiceTraits service) {
            return new Payment(service.insurances(), service.costs());
        }

        boolean isFree() {
            return costs.equals(FREE);
        }
    }

    private record Limits(@Nullable Integer lowest, @Nullable Integer highest) {

        boolean include(Range wanted) {
            return (lowest == null || wanted.from() >= lowest) && (highest == null || wanted.until() <= highest);
        }
    }

    Attribute<T> of(List<IndexedService> services) {
        return Attribute.of(this, services);
    }

    private static @Nullable Predicate<Languages> languages(ServiceQuery query) {
        List<String> wanted = query.person().languages();
        return when(
                !wanted.isEmpty(),
                () -> query.person().withoutInterpreter()
                        ? said -> said.spoken().containsAll(wanted) && Collections.disjoint(said.interpreted(), wanted)
                        : said -> said.spoken().containsAll(wanted));
    }

    private static @Nullable Predicate<Payment> insurances(ServiceQuery.Needs needs) {
        return when(
                !needs.insurances().isEmpty(),
                () -> said -> said.insurances().containsAll(needs.insurances()) || needs.orFree() && said.isFree());
    }

    private static @Nullable Predicate<Limits> limits(@Nullable Range wanted) {
        return wanted == null ? null : said -> said.include(wanted);
    }

    private static @Nullable Predicate<Set<String>> school(ServiceQuery.Where where) {
        String school = where.school();
        return school == null ? null : said -> said.contains(school);
    }

    private static @Nullable Predicate<Set<String>> billable(ServiceQuery.Where where) {
        return where.billable() ? said -> said.contains(Objects.requireNonNullElse(where.school(), "")) : null;
    }

    private static @Nullable Predicate<Set<String>> served(@Nullable PostalCode code) {
        return code == null ? null : said -> said.isEmpty() || said.contains(code.value());
    }

    private static @Nullable Predicate<List<FoundService.Hours>> hours(ServiceQuery.When when) {
        List<WeeklyTime> times = when.times();
        return times == null
                ? null
                : said -> FoundService.Hours.joined(said, when.day()).stream().anyMatch(open -> times.stream()
                        .anyMatch(time -> open.minutesWith(time) >= when.leastMinutes()));
    }

    private static @Nullable Predicate<Boolean> flag(boolean wanted) {
        return wanted ? said -> said : null;
    }

    private static <C> @Nullable Predicate<Set<C>> allOf(List<C> wanted) {
        return wanted.isEmpty() ? null : said -> said.containsAll(wanted);
    }

    private static <C> @Nullable Predicate<Set<C>> oneOf(List<C> wanted) {
        return wanted.isEmpty() ? null : said -> !Collections.disjoint(said, wanted);
    }

    private static <P> @Nullable P when(boolean asked, Supplier<P> wanted) {
        return asked ? wanted.get() : null;
    }
}
