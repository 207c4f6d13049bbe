package org.throughline.directory.search.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.Availability;
import org.throughline.directory.search.Cost;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceTraits;

/** A service as a test says it; of what it does not say, there is nothing. */
final class Sample {

    static final InSpace HERE = new InSpace(6_371_008.8, 0, 0);

    private UUID id = UUID.randomUUID();
    private String name = "Service";
    private UUID organization = new UUID(7, 7);
    private UUID agency;
    private Boolean verified;
    private boolean active = true;
    private boolean telehealth;
    private Set<String> categories = Set.of();
    private Set<String> languages = Set.of();
    private Set<String> interpreted = Set.of();
    private Set<String> insurances = Set.of();
    private Set<String> schools = Set.of();
    private Set<String> billable = Set.of();
    private Set<String> served = Set.of();
    private Set<String> competencies = Set.of();
    private Set<String> accessibility = Set.of();
    private Set<String> treatments = Set.of();
    private Set<Cost> costs = Set.of();
    private Integer minimumAge;
    private Integer maximumAge;
    private Integer minimumGrade;
    private Integer maximumGrade;
    private final List<FoundService.Hours> hours = new ArrayList<>();
    private final List<Availability.Report> reports = new ArrayList<>();
    private final List<InSpace> places = new ArrayList<>();

    static Sample named(String name) {
        Sample sample = new Sample();
        sample.name = name;
        return sample;
    }

    static Sample service() {
        return new Sample();
    }

    Sample with(UUID id) {
        this.id = id;
        return this;
    }

    Sample of(Agreed.Parties parties) {
        organization = parties.organization();
        agency = parties.agency();
        return this;
    }

    /** @param verified null where it is not known */
    Sample linked(Boolean verified) {
        this.verified = verified;
        return this;
    }

    Sample inactive() {
        active = false;
        return this;
    }

    Sample byVideo() {
        telehealth = true;
        return this;
    }

    Sample serving(String... needs) {
        categories = Set.of(needs);
        return this;
    }

    Sample speaking(String... spoken) {
        languages = Set.of(spoken);
        return this;
    }

    Sample throughInterpreters(String... spoken) {
        interpreted = Set.of(spoken);
        return this;
    }

    Sample taking(String... plans) {
        insurances = Set.of(plans);
        return this;
    }

    Sample at(String... schools) {
        this.schools = Set.of(schools);
        return this;
    }

    Sample billableAt(String... schools) {
        billable = Set.of(schools);
        return this;
    }

    Sample forThoseOf(String... postalCodes) {
        served = Set.of(postalCodes);
        return this;
    }

    Sample knowing(String... competencies) {
        this.competencies = Set.of(competencies);
        return this;
    }

    Sample having(String... accessibility) {
        this.accessibility = Set.of(accessibility);
        return this;
    }

    Sample treatingBy(String... treatments) {
        this.treatments = Set.of(treatments);
        return this;
    }

    Sample costing(Cost... costs) {
        this.costs = Set.of(costs);
        return this;
    }

    Sample forAges(Integer from, Integer until) {
        minimumAge = from;
        maximumAge = until;
        return this;
    }

    Sample forGrades(Integer from, Integer until) {
        minimumGrade = from;
        maximumGrade = until;
        return this;
    }

    Sample open(DayOfWeek day, String opens, String closes) {
        return open(day, opens, closes, null, null);
    }

    Sample open(DayOfWeek day, String opens, String closes, LocalDate from, LocalDate to) {
        hours.add(new FoundService.Hours(day, opens, closes, from, to));
        return this;
    }

    Sample reporting(Availability.Report report) {
        reports.add(report);
        return this;
    }

    /** A place so far away over the surface, from {@link #HERE}. */
    Sample away(double metres) {
        double angle = metres / HERE.x();
        places.add(new InSpace(HERE.x() * Math.cos(angle), HERE.x() * Math.sin(angle), 0));
        return this;
    }

    IndexedService indexed() {
        return new IndexedService(
                new ServiceTraits(
                        id,
                        name,
                        new ServiceTraits.Provider(organization, "Organization", agency, false),
                        active,
                        verified,
                        categories,
                        languages,
                        insurances,
                        schools,
                        billable,
                        served,
                        minimumAge,
                        maximumAge,
                        new ServiceTraits.Abilities(
                                interpreted, competencies, accessibility, telehealth, minimumGrade, maximumGrade),
                        costs,
                        treatments,
                        hours,
                        List.of(),
                        reports),
                places);
    }
}
