package org.throughline.directory.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How many students of a school need something.
 *
 * @param domain code of the need; services that serve it have it among their categories
 * @param school sourced id
 * @param language ISO 639-1 code of what is spoken at home
 * @param tier of intensity, 1 (universal) to 3 (intensive)
 */
public record NeedCount(String domain, String school, String language, int tier, int students)
        implements Comparable<NeedCount> {

    public static final int LAST_TIER = 3;
    public static final int MOST_STUDENTS = 1_000_000;

    /** Of an assessment: a gap map has a cell for each domain and each school. */
    public static final int MOST_DOMAINS = 100;

    private static final Comparator<NeedCount> ORDER = Comparator.comparing(NeedCount::domain)
            .thenComparing(NeedCount::school)
            .thenComparing(NeedCount::language)
            .thenComparing(NeedCount::tier)
            .thenComparing(NeedCount::students);

    /** What is counted; an assessment has one count of each. */
    public record Counted(String domain, String school, String language, int tier) {}

    public NeedCount {
        Objects.requireNonNull(domain);
        Objects.requireNonNull(school);
        Objects.requireNonNull(language);
        if (tier < 1 || tier > LAST_TIER || students < 0 || students > MOST_STUDENTS) {
            throw new IllegalArgumentException("a tier or a number of students is out of range");
        }
    }

    /** Whether these counts are of more domains than an assessment may have. */
    public static boolean areOfTooManyDomains(List<NeedCount> counts) {
        return counts.stream().map(NeedCount::domain).distinct().count() > MOST_DOMAINS;
    }

    public Counted counted() {
        return new Counted(domain, school, language, tier);
    }

    @Override
    public int compareTo(NeedCount other) {
        return ORDER.compare(this, other);
    }
}
