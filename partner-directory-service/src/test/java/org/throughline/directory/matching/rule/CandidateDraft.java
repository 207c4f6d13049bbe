package org.throughline.directory.matching.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.GeoPoint;

/** A service like another, but for what a test says. */
final class CandidateDraft {

    private final Candidate like;
    private Provider provider;
    private List<String> refusals;
    private Set<String> languages;
    private Set<String> insurances;
    private @Nullable Integer minimumAge;
    private @Nullable Integer maximumAge;
    private Set<String> onSiteSchools;
    private Set<String> servedPostalCodes;
    private Abilities abilities;
    private Manner manner;
    private List<GeoPoint> sites;
    private Availability availability;

    private CandidateDraft(Candidate like) {
        this.like = like;
        this.provider = like.provider();
        this.refusals = like.refusals();
        this.languages = like.languages();
        this.insurances = like.insurances();
        this.minimumAge = like.minimumAge();
        this.maximumAge = like.maximumAge();
        this.onSiteSchools = like.onSiteSchools();
        this.servedPostalCodes = like.servedPostalCodes();
        this.abilities = like.abilities();
        this.manner = like.manner();
        this.sites = like.sites();
        this.availability = like.availability();
    }

    static CandidateDraft like(Candidate other) {
        return new CandidateDraft(other);
    }

    CandidateDraft by(Provider gives) {
        provider = gives;
        return this;
    }

    CandidateDraft refusing(String... codes) {
        refusals = List.of(codes);
        return this;
    }

    CandidateDraft speaking(String... codes) {
        languages = Set.of(codes);
        return this;
    }

    CandidateDraft insuredBy(String... codes) {
        insurances = Set.of(codes);
        return this;
    }

    CandidateDraft forAges(@Nullable Integer minimum, @Nullable Integer maximum) {
        minimumAge = minimum;
        maximumAge = maximum;
        return this;
    }

    CandidateDraft visiting(String... schools) {
        onSiteSchools = Set.of(schools);
        return this;
    }

    CandidateDraft serving(String... postalCodes) {
        servedPostalCodes = Set.of(postalCodes);
        return this;
    }

    CandidateDraft able(Abilities states) {
        abilities = states;
        return this;
    }

    CandidateDraft given(Manner given) {
        manner = given;
        return this;
    }

    CandidateDraft at(GeoPoint... places) {
        sites = List.of(places);
        return this;
    }

    CandidateDraft with(Availability reported) {
        availability = reported;
        return this;
    }

    Candidate candidate() {
        return new Candidate(
                like.service(),
                like.name(),
                provider,
                refusals,
                like.categories(),
                languages,
                insurances,
                minimumAge,
                maximumAge,
                onSiteSchools,
                servedPostalCodes,
                abilities,
                manner,
                sites,
                availability);
    }
}
