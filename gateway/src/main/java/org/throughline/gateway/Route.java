package org.throughline.gateway;

import static org.throughline.gateway.Access.DISTRICT_PEOPLE;
import static org.throughline.gateway.Access.PUBLIC;
import static org.throughline.gateway.Access.SERVICE_ONLY;
import static org.throughline.gateway.Access.TOKEN;
import static org.throughline.gateway.Service.CONSENT;
import static org.throughline.gateway.Service.DIRECTORY;
import static org.throughline.gateway.Service.OUTCOMES;
import static org.throughline.gateway.Service.REFERRAL;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole table of routes: a path's first noun belongs to one service. The first row whose pattern starts the path wins; {@code *} is any one segment;
 * a path that no row starts does not exist.
 */
public enum Route {
    AGENCY_VERIFICATION("/v1/agencies/*/verification", DIRECTORY, SERVICE_ONLY),
    AGENCY_SUCCESSION("/v1/agencies/*/succession", DIRECTORY, SERVICE_ONLY),
    AGENCY_PROPOSALS("/v1/agency-proposals", DIRECTORY, SERVICE_ONLY),
    TENANTS("/v1/tenants", DIRECTORY, SERVICE_ONLY),
    SUBJECTS("/v1/subjects", CONSENT, SERVICE_ONLY),
    SIGNINGS("/v1/signings", CONSENT, SERVICE_ONLY),
    REBUILDS("/v1/rebuilds", OUTCOMES, SERVICE_ONLY),

    DIRECTORY_IMPORTS("/v1/directory-imports", DIRECTORY, TOKEN),
    DIRECTORY_EXPORTS("/v1/directory-exports", DIRECTORY, TOKEN),
    ADDRESS_POINTS("/v1/address-points", DIRECTORY, TOKEN),
    AGENCIES("/v1/agencies", DIRECTORY, TOKEN),
    ORGANIZATIONS("/v1/organizations", DIRECTORY, TOKEN),
    SERVICES("/v1/services", DIRECTORY, TOKEN),
    MATCHES("/v1/matches", DIRECTORY, TOKEN),
    MATCH_WEIGHTS("/v1/match-weights", DIRECTORY, TOKEN),
    SEARCH_SETTINGS("/v1/search-settings", DIRECTORY, TOKEN),
    CAPACITY_SETTINGS("/v1/capacity-settings", DIRECTORY, TOKEN),
    GATES("/v1/gates", DIRECTORY, TOKEN),
    AGREEMENTS("/v1/agreements", DIRECTORY, TOKEN),
    AGREEMENT_SETTINGS("/v1/agreement-settings", DIRECTORY, TOKEN),
    INTAKE_REQUIREMENTS("/v1/intake-requirements", DIRECTORY, TOKEN),
    STAFF_MEMBERS("/v1/staff-members", DIRECTORY, TOKEN),
    TRAINING_RECORDS("/v1/training-records", DIRECTORY, TOKEN),
    TRAINING_STANDINGS("/v1/training-standings", DIRECTORY, TOKEN),
    LEADERSHIP_TEAMS("/v1/leadership-teams", DIRECTORY, TOKEN),
    MEETINGS("/v1/meetings", DIRECTORY, TOKEN),
    FUNDING_SOURCES("/v1/funding-sources", DIRECTORY, TOKEN),
    FUNDING_MATRIX("/v1/funding-matrix", DIRECTORY, TOKEN),
    DIRECTORY_LINKS("/l/directory", DIRECTORY, PUBLIC),
    PEOPLE("/v1/people", DIRECTORY, TOKEN),
    REMINDER_SETTINGS("/v1/reminder-settings", DIRECTORY, TOKEN),
    NEEDS_ASSESSMENTS("/v1/needs-assessments", DIRECTORY, TOKEN),
    GAP_MAP("/v1/gap-map", DIRECTORY, TOKEN),
    ASSET_MAP("/v1/districts/*/asset-map", DIRECTORY, PUBLIC),
    PUBLIC_DIRECTORY("/v1/districts/*/hsds", DIRECTORY, PUBLIC),

    RELEASES("/v1/releases", CONSENT, TOKEN),
    DECISIONS("/v1/decisions", CONSENT, DISTRICT_PEOPLE),
    DISCLOSURES("/v1/disclosures", CONSENT, TOKEN),
    RIGHTS_REQUESTS("/v1/rights-requests", CONSENT, TOKEN),
    EVIDENCE("/v1/evidence", CONSENT, TOKEN),
    RULES("/v1/rules", CONSENT, TOKEN),
    CONSENT_LINKS("/l/consent", CONSENT, PUBLIC),

    ROSTER_IMPORTS("/v1/roster-imports", REFERRAL, TOKEN),
    STUDENTS("/v1/students", REFERRAL, TOKEN),
    REFERRALS("/v1/referrals", REFERRAL, TOKEN),
    INBOX("/v1/inbox", REFERRAL, TOKEN),
    DEPARTURES("/v1/departures", REFERRAL, TOKEN),
    INTAKE_RENEWALS("/v1/intake-renewals", REFERRAL, TOKEN),
    REFERRAL_LINKS("/l/referral", REFERRAL, PUBLIC),

    JOURNEYS("/v1/journeys", OUTCOMES, TOKEN),
    MEASURES("/v1/measures", OUTCOMES, TOKEN),
    CHANGES("/v1/changes", OUTCOMES, TOKEN);

    private static final Set<Route> IMPORTS = Set.of(DIRECTORY_IMPORTS, ADDRESS_POINTS, ROSTER_IMPORTS);
    private static final Set<Route> LINKS = Set.of(CONSENT_LINKS, REFERRAL_LINKS);

    private final List<String> pattern;
    private final Service service;
    private final Access access;

    Route(String pattern, Service service, Access access) {
        this.pattern = List.of(pattern.substring(1).split("/", -1));
        this.service = service;
        this.access = access;
    }

    /** The row for a path, whoever asks; empty when there is none. */
    public static Optional<Route> of(RequestPath path) {
        return Arrays.stream(values())
                .filter(route -> route.starts(path.segments()))
                .findFirst();
    }

    List<String> pattern() {
        return pattern;
    }

    public Service service() {
        return service;
    }

    public Access access() {
        return access;
    }

    /** An import streams with a limit of its own. */
    public boolean takesImports() {
        return IMPORTS.contains(this);
    }

    /** What a log may say of a path: the words of the API, and {@code *} for everything else; nothing after the name of a link. */
    public String template(RequestPath path) {
        String start = "/" + String.join("/", pattern);
        if (LINKS.contains(this)) {
            return start + "/*";
        }
        return path.segments().stream()
                .skip(pattern.size())
                .map(ApiWords::shown)
                .collect(Collectors.joining("/", start + (path.segments().size() > pattern.size() ? "/" : ""), ""));
    }

    private boolean starts(List<String> segments) {
        if (segments.size() < pattern.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
