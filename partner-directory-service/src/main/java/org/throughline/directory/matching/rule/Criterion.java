package org.throughline.directory.matching.rule;

import static org.throughline.directory.matching.rule.Finding.irrelevant;
import static org.throughline.directory.matching.rule.Finding.met;
import static org.throughline.directory.matching.rule.Finding.unknown;
import static org.throughline.directory.matching.rule.Finding.unmet;
import static org.throughline.directory.matching.rule.Finding.warning;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agreement.Blocker.Code;

/**
 * What a service must fulfil to be proposed. All of them are hard: one that is not met excludes the service. It is long
 * because each criterion's words stand beside its rule.
 */
public enum Criterion {
    NEED(Criterion::need),
    ACCEPTS_REFERRALS(Criterion::acceptsReferrals),
    /** Hard once the district's gate blocks; before, it is said and excludes nobody. */
    AGREEMENT(Criterion::agreement),
    STANDING(Criterion::standing),
    AGE(Criterion::age),
    GRADE(Criterion::grade),
    LANGUAGE(Criterion::language),
    /** Hard where all competencies are needed; else they are scored. */
    COMPETENCY(Criterion::competency),
    ACCESSIBILITY(Criterion::accessibility),
    INSURANCE(Criterion::insurance),
    COST(Criterion::cost),
    TREATMENT(Criterion::treatment),
    TIME(Criterion::time),
    AREA(Criterion::area),
    /** Hard where there can be no way; else it only does away with it. */
    TELEHEALTH(Criterion::telehealth),
    DISTANCE(Criterion::distance),
    CAPACITY(Criterion::capacity);

    private final BiFunction<Need, Candidate, Finding> rule;

    Criterion(BiFunction<Need, Candidate, Finding> rule) {
        this.rule = rule;
    }

    Finding judge(Need need, Candidate candidate) {
        return rule.apply(need, candidate);
    }

    private static Finding need(Need need, Candidate candidate) {
        return candidate.categories().contains(need.category())
                ? met(NEED, "SERVES_NEED", "It serves this need.")
                : unmet(NEED, "OTHER_NEEDS", "It serves other needs.");
    }

    private static Finding acceptsReferrals(Need need, Candidate candidate) {
        return candidate.refusals().isEmpty()
                ? met(ACCEPTS_REFERRALS, "ACCEPTS", "It can receive referrals.")
                : unmet(ACCEPTS_REFERRALS, candidate.refusals().get(0), "It cannot receive referrals now.");
    }

    private static Finding agreement(Need need, Candidate candidate) {
        Provider provider = candidate.provider();
        if (provider.missing().isEmpty()) {
            return met(AGREEMENT, "AGREED", "An agreement lets referrals come in.");
        }
        Code missing = provider.missing().get(0).code();
        return switch (provider.gate()) {
            case BLOCK -> unmet(AGREEMENT, missing.name(), words(provider, missing));
            case WARN -> warning(AGREEMENT, missing.name(), words(provider, missing));
        };
    }

    private static String words(Provider provider, Code missing) {
        return switch (missing) {
            case EVIDENCE_MISSING ->
                "Evidence that the district requires is not in its agreement" + kinds(provider, missing) + ".";
            case EVIDENCE_EXPIRED ->
                "Evidence that its agreement asks for has expired" + kinds(provider, missing) + ".";
            case COMPLIANCE_OVERDUE -> "Something that its agreement asks for is overdue.";
            case SERVICE_NOT_COVERED -> "Its agreement does not cover this service.";
            case AGREEMENT_WITH_ANOTHER_AGENCY -> "The agreement is with the agency that it was before.";
            case AGREEMENT_NOT_YET_IN_FORCE -> "Its agreement begins later.";
            case AGREEMENT_NOT_SIGNED -> "Its agreement is not signed.";
            case AGREEMENT_EXPIRED -> "Its agreement has expired.";
            case AGREEMENT_TERMINATED -> "Its agreement was ended.";
            case NO_AGREEMENT -> "There is no agreement with it.";
            case NO_AGENCY -> "It is linked to no agency that could agree.";
        };
    }

    /** Of evidence that keeps referrals out: {@code ": liability insurance, license"}. */
    private static String kinds(Provider provider, Code missing) {
        String named = provider.missing().stream()
                .filter(blocker -> blocker.code() == missing)
                .flatMap(blocker -> Stream.ofNullable(blocker.subject()))
                .map(kind -> kind.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : ": " + named;
    }

    private static Finding standing(Need need, Candidate candidate) {
        Standing standing = need.standings().get(candidate.service());
        if (standing == null) {
            return irrelevant(STANDING, "NOT_ASKED_BEFORE", "It was not asked for this student before.");
        }
        if (!standing.excludes()) {
            return met(STANDING, "PARKED_NO_LONGER", "It may be asked again.");
        }
        return standing.parkedUntil() == null
                ? unmet(STANDING, "UNTIL_REASSESSED", "It is out until somebody has looked at it again.")
                : unmet(
                        STANDING,
                        "PARKED",
                        "It or the family declined; it may be asked again on " + standing.parkedUntil() + ".");
    }

    private static Finding age(Need need, Candidate candidate) {
        if (candidate.minimumAge() == null && candidate.maximumAge() == null) {
            return irrelevant(AGE, "ANY_AGE", "It names no ages.");
        }
        if (need.age() == null) {
            return unknown(AGE, "AGE_NOT_GIVEN", "It has an age range, and the age is not given.");
        }
        if (candidate.minimumAge() != null && need.age() < candidate.minimumAge()) {
            return unmet(AGE, "TOO_YOUNG", "It begins at a higher age.");
        }
        if (candidate.maximumAge() != null && need.age() > candidate.maximumAge()) {
            return unmet(AGE, "TOO_OLD", "It ends at a lower age.");
        }
        return met(AGE, "IN_RANGE", "The age is in its range.");
    }

    private static Finding grade(Need need, Candidate candidate) {
        Integer lowest = candidate.abilities().minimumGrade();
        Integer highest = candidate.abilities().maximumGrade();
        Integer grade = need.support().grade();
        if (lowest == null && highest == null) {
            return irrelevant(GRADE, "ANY_GRADE", "It names no grades.");
        }
        if (grade == null) {
            return unknown(GRADE, "GRADE_NOT_GIVEN", "It is for some grades, and the grade is not given.");
        }
        if (lowest != null && grade < lowest) {
            return unmet(GRADE, "GRADE_TOO_LOW", "It begins at a higher grade.");
        }
        return highest != null && grade > highest
                ? unmet(GRADE, "GRADE_TOO_HIGH", "It ends at a lower grade.")
                : met(GRADE, "IN_RANGE", "The grade is in its range.");
    }

    private static Finding language(Need need, Candidate candidate) {
        String language = need.language();
        boolean interpreted = language != null
                && candidate.languages().contains(language)
                && candidate.abilities().interpretedLanguages().contains(language);
        if (!interpreted) {
            return offeredLanguage(need, candidate);
        }
        return need.support().withoutInterpreter() == Wanted.REQUIRED
                ? unmet(LANGUAGE, "INTERPRETER_ONLY", "It is spoken through an interpreter only.")
                : met(LANGUAGE, "THROUGH_INTERPRETER", "It is offered, through an interpreter.");
    }

    private static Finding competency(Need need, Candidate candidate) {
        return need.support().allCompetencies()
                ? allOf(
                        COMPETENCY,
                        need.support().competencies(),
                        candidate.abilities().competencies())
                : irrelevant(COMPETENCY, "NOT_REQUIRED", "It is not required.");
    }

    private static Finding accessibility(Need need, Candidate candidate) {
        return allOf(
                ACCESSIBILITY,
                need.support().accessibility(),
                candidate.abilities().accessibility());
    }

    private static Finding telehealth(Need need, Candidate candidate) {
        if (need.support().telehealth() == null) {
            return irrelevant(TELEHEALTH, "NOT_ASKED", "It was not asked for.");
        }
        if (candidate.abilities().telehealth()) {
            return met(TELEHEALTH, "OFFERED", "It is offered.");
        }
        return need.support().telehealth() == Telehealth.REQUIRED
                ? unmet(TELEHEALTH, "NOT_OFFERED", "The service does not offer this.")
                : irrelevant(TELEHEALTH, "ON_THE_SPOT", "It is given on the spot, which will do.");
    }

    private static Finding offeredLanguage(Need need, Candidate candidate) {
        return among(
                LANGUAGE,
                need.language(),
                candidate.languages().isEmpty(),
                candidate.languages().contains(need.language() == null ? "" : need.language()));
    }

    private static Finding insurance(Need need, Candidate candidate) {
        boolean takesIt = candidate.insurances().contains(need.insurance() == null ? "" : need.insurance());
        return need.insurance() != null && !takesIt && candidate.manner().isFree()
                ? met(INSURANCE, "FREE", "It is free, so no plan is needed.")
                : among(INSURANCE, need.insurance(), candidate.insurances().isEmpty(), takesIt);
    }

    private static Finding cost(Need need, Candidate candidate) {
        return oneOf(COST, need.wishes().costs(), candidate.manner().costs());
    }

    private static Finding treatment(Need need, Candidate candidate) {
        return oneOf(TREATMENT, need.wishes().treatments(), candidate.manner().treatments());
    }

    private static Finding time(Need need, Candidate candidate) {
        if (need.wishes().times().isEmpty()) {
            return irrelevant(TIME, "NOT_ASKED", "It was not asked for.");
        }
        if (candidate.manner().hours().isEmpty()) {
            return unknown(TIME, "HOURS_NOT_STATED", "The service does not say when it is open these days.");
        }
        return need.wishes().fit(candidate.manner().hours())
                ? met(TIME, "OPEN_THEN", "It is open in a time that is free.")
                : unmet(TIME, "CLOSED_THEN", "It is open at no time that is free.");
    }

    private static Finding oneOf(Criterion criterion, Set<String> wanted, Set<String> stated) {
        if (wanted.isEmpty()) {
            return irrelevant(criterion, "NOT_ASKED", "It was not asked for.");
        }
        if (stated.isEmpty()) {
            return unknown(criterion, "NOT_STATED", "The service says nothing of it.");
        }
        return stated.stream().anyMatch(wanted::contains)
                ? met(criterion, "OFFERED", "It is offered.")
                : unmet(criterion, "NOT_OFFERED", "The service offers something else.");
    }

    /** What it does not say it does not offer, as a search has it. */
    private static Finding allOf(Criterion criterion, Set<String> wanted, Set<String> stated) {
        if (wanted.isEmpty()) {
            return irrelevant(criterion, "NOT_ASKED", "It was not asked for.");
        }
        if (stated.containsAll(wanted)) {
            return met(criterion, "OFFERED", "It is offered.");
        }
        return stated.isEmpty()
                ? unmet(criterion, "NOT_STATED", "The service does not say that it offers this.")
                : unmet(criterion, "NOT_OFFERED", "The service does not offer all of this.");
    }

    private static Finding among(Criterion criterion, @Nullable String wanted, boolean saysNothing, boolean offers) {
        if (wanted == null) {
            return irrelevant(criterion, "NOT_ASKED", "It was not asked for.");
        }
        if (offers) {
            return met(criterion, "OFFERED", "It is offered.");
        }
        return saysNothing
                ? unmet(criterion, "NOT_STATED", "The service does not say that it offers this.")
                : unmet(criterion, "NOT_OFFERED", "The service does not offer this.");
    }

    private static Finding area(Need need, Candidate candidate) {
        if (candidate.servedPostalCodes().isEmpty()) {
            return irrelevant(AREA, "WHOLE_DISTRICT", "It names no postal codes that it serves.");
        }
        if (need.postalCode() == null) {
            return unknown(
                    AREA, "POSTAL_CODE_NOT_GIVEN", "It serves some postal codes, and the student's is not given.");
        }
        return candidate.servedPostalCodes().contains(need.postalCode().value())
                ? met(AREA, "SERVED", "It serves the student's postal code.")
                : unmet(AREA, "NOT_SERVED", "It serves other postal codes.");
    }

    private static Finding distance(Need need, Candidate candidate) {
        if (candidate.comesTo(need.school())) {
            return met(DISTANCE, "ON_SITE", "It comes to the student's school.");
        }
        if (need.needsNoWayTo(candidate)) {
            return met(DISTANCE, "TELEHEALTH", "It is reachable without a way.");
        }
        if (need.near() == null) {
            return irrelevant(DISTANCE, "NOT_ASKED", "It was not asked for.");
        }
        OptionalDouble metres = MatchRule.straightLineMetres(need.near(), candidate);
        if (metres.isEmpty()) {
            return unknown(DISTANCE, "PLACE_NOT_PUBLISHED", "Its place is not published.");
        }
        return need.withinMetres() == null || metres.getAsDouble() <= need.withinMetres()
                ? met(DISTANCE, "NEAR_ENOUGH", "It is near enough, in a straight line.")
                : unmet(DISTANCE, "TOO_FAR", "It is too far, in a straight line.");
    }

    private static Finding capacity(Need need, Candidate candidate) {
        return switch (candidate.availability()) {
            case OPEN -> met(CAPACITY, "OPEN", "It reports an open place.");
            case UNKNOWN -> unknown(CAPACITY, "UNKNOWN", "It has no recent report of its places.");
            case FULL ->
                need.needsOpenPlace()
                        ? unmet(CAPACITY, "FULL", "It is full.")
                        : irrelevant(CAPACITY, "WAITLIST", "It is full: expect a waitlist.");
        };
    }
}
