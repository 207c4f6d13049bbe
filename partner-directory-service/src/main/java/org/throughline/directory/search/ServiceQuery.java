package org.throughline.directory.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;
import org.throughline.directory.WeeklyTime;

/**
 * What is searched by; null and empty where anything will do. All given parts must hold.
 *
 * @param text words of the name, the organization or the description: stemmed and without accents; small slips
 *     are forgiven
 * @param needs what the service is for and how it is given
 * @param person for whom it has to be right
 * @param where where it is
 * @param when at what times it has to be open
 * @param partner how the partner behind it stands
 */
public record ServiceQuery(@Nullable String text, Needs needs, Person person, Where where, When when, Partner partner) {

    public static final ServiceQuery ANY =
            new ServiceQuery(null, Needs.ANY, Person.ANYBODY, Where.ANYWHERE, When.ANY_TIME, Partner.ANY);

    /**
     * Codes.
     *
     * @param categories all of them served
     * @param insurances all of them taken
     * @param orFree whether one that is free to everybody needs to take none of them
     * @param costs one of them is enough
     * @param treatments one of them is enough
     */
    public record Needs(
            List<String> categories,
            List<String> insurances,
            boolean orFree,
            List<Cost> costs,
            List<String> treatments) {

        public static final Needs ANY = new Needs(List.of(), List.of(), false, List.of(), List.of());

        public Needs {
            categories = List.copyOf(categories);
            insurances = List.copyOf(insurances);
            costs = List.copyOf(costs);
            treatments = List.copyOf(treatments);
        }
    }

    /**
     * @param languages all of them spoken
     * @param withoutInterpreter by staff themselves
     * @param competencies all of them, such as those for a culture
     * @param accessibility all of them
     * @param ages all of them taken
     * @param grades all of them taken; kindergarten is 0
     */
    public record Person(
            List<String> languages,
            boolean withoutInterpreter,
            List<String> competencies,
            List<String> accessibility,
            @Nullable Range ages,
            @Nullable Range grades) {

        public static final Person ANYBODY = new Person(List.of(), false, List.of(), List.of(), null, null);

        public Person {
            languages = List.copyOf(languages);
            competencies = List.copyOf(competencies);
            accessibility = List.copyOf(accessibility);
        }
    }

    /**
     * @param withinMetres in a straight line; services whose place is not published are found all the same, and come
     *     last: whether one is left out must not tell where it is
     * @param school source id of a school to which it comes
     * @param billable whether it has to be licensed and billable there
     * @param served of whom it has to serve; a service that lists none serves everybody
     */
    public record Where(
            @Nullable GeoPoint near,
            @Nullable Integer withinMetres,
            @Nullable String school,
            boolean billable,
            boolean telehealth,
            @Nullable PostalCode served) {

        public static final Where ANYWHERE = new Where(null, null, null, false, false, null);
    }

    /**
     * @param times in one of them it has to be open; null when any time will do
     * @param leastMinutes how long it has to be open then
     * @param day opening times that ended before it do not count
     */
    public record When(@Nullable List<WeeklyTime> times, int leastMinutes, @Nullable LocalDate day) {

        public static final When ANY_TIME = new When(null, 1, null);

        public When {
            times = times == null ? null : List.copyOf(times);
        }
    }

    /**
     * @param acceptingReferrals whether it must be able to receive referrals at all
     * @param openPlace whether it must have reported an open place, recently enough to be believed
     * @param agreedOn when set: an agreement lets referrals come in on this day
     */
    public record Partner(boolean acceptingReferrals, boolean openPlace, @Nullable LocalDate agreedOn) {

        public static final Partner ANY = new Partner(false, false, null);

        public Partner withOpenPlace() {
            return new Partner(acceptingReferrals, true, agreedOn);
        }

        public Partner agreedOn(LocalDate day) {
            return new Partner(acceptingReferrals, openPlace, day);
        }
    }

    public ServiceQuery {
        text = text == null || text.isBlank() ? null : text;
        Objects.requireNonNull(needs);
        Objects.requireNonNull(person);
        Objects.requireNonNull(where);
        Objects.requireNonNull(when);
        Objects.requireNonNull(partner);
    }

    public static ServiceQuery ofCategory(String category) {
        Needs needs = new Needs(List.of(category), List.of(), false, List.of(), List.of());
        return new ServiceQuery(null, needs, Person.ANYBODY, Where.ANYWHERE, When.ANY_TIME, Partner.ANY);
    }

    /** The same, of partners that stand otherwise. */
    public ServiceQuery with(Partner standing) {
        return new ServiceQuery(text, needs, person, where, when, standing);
    }

    public Optional<GeoPoint> near() {
        return Optional.ofNullable(where.near());
    }
}
