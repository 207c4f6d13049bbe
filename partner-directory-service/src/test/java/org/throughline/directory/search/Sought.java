package org.throughline.directory.search;

import java.time.LocalDate;
import java.util.List;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;
import org.throughline.directory.WeeklyTime;

/** What a test searches by; anything will do of what it does not say. */
public final class Sought {

    private List<String> categories = List.of();
    private List<String> insurances = List.of();
    private boolean orFree;
    private List<Cost> costs = List.of();
    private List<String> treatments = List.of();
    private List<String> languages = List.of();
    private boolean withoutInterpreter;
    private List<String> competencies = List.of();
    private List<String> accessibility = List.of();
    private Range ages;
    private Range grades;
    private GeoPoint near;
    private Integer withinMetres;
    private String school;
    private boolean billable;
    private boolean telehealth;
    private PostalCode served;
    private ServiceQuery.When when = ServiceQuery.When.ANY_TIME;
    private ServiceQuery.Partner partner = ServiceQuery.Partner.ANY;

    public Sought needs(List<String> all) {
        categories = all;
        return this;
    }

    public Sought insurances(List<String> all) {
        insurances = all;
        return this;
    }

    public Sought insurancesOrFree(List<String> all) {
        orFree = true;
        return insurances(all);
    }

    public Sought costs(List<Cost> one) {
        costs = one;
        return this;
    }

    public Sought treatments(List<String> one) {
        treatments = one;
        return this;
    }

    public Sought languages(List<String> all) {
        languages = all;
        return this;
    }

    public Sought withoutInterpreter() {
        withoutInterpreter = true;
        return this;
    }

    public Sought competencies(List<String> all) {
        competencies = all;
        return this;
    }

    public Sought accessibility(List<String> all) {
        accessibility = all;
        return this;
    }

    public Sought ages(int from, int until) {
        ages = new Range(from, until);
        return this;
    }

    public Sought grades(int from, int until) {
        grades = new Range(from, until);
        return this;
    }

    public Sought near(GeoPoint point) {
        near = point;
        return this;
    }

    public Sought within(Integer metres) {
        withinMetres = metres;
        return this;
    }

    public Sought school(String sourceId) {
        school = sourceId;
        return this;
    }

    public Sought billable() {
        billable = true;
        return this;
    }

    public Sought telehealth() {
        telehealth = true;
        return this;
    }

    public Sought serving(String postalCode) {
        served = PostalCode.of(postalCode);
        return this;
    }

    public Sought times(List<WeeklyTime> one, int leastMinutes, LocalDate day) {
        when = new ServiceQuery.When(one, leastMinutes, day);
        return this;
    }

    public Sought accepting() {
        partner = new ServiceQuery.Partner(true, partner.openPlace(), partner.agreedOn());
        return this;
    }

    public Sought openPlace() {
        partner = partner.withOpenPlace();
        return this;
    }

    public Sought agreedOn(LocalDate day) {
        partner = partner.agreedOn(day);
        return this;
    }

    public ServiceQuery query() {
        return new ServiceQuery(
                null,
                new ServiceQuery.Needs(categories, insurances, orFree, costs, treatments),
                new ServiceQuery.Person(languages, withoutInterpreter, competencies, accessibility, ages, grades),
                new ServiceQuery.Where(near, withinMetres, school, billable, telehealth, served),
                when,
                partner);
    }
}
