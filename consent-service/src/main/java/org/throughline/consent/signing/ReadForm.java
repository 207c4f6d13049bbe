package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.ReadRelease;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Standing;
import org.throughline.consent.release.Standings;
import org.throughline.consent.signing.AgencyForms.Attested;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** What a form must say to stand for a release, and what was attested of one: for the provider, and for the district. */
@ApplicationScoped
public class ReadForm {
    private final Transactions transactions;
    private final AgencyForms forms;
    private final Standings standings;
    private final ReadRelease reading;

    public ReadForm(Transactions transactions, AgencyForms forms, Standings standings, ReadRelease reading) {
        this.transactions = transactions;
        this.forms = forms;
        this.standings = standings;
        this.reading = reading;
    }

    /** @param form empty while none was attested */
    public record Found(TenantId district, Standing standing, Optional<Attested> form) {}

    /** Fails with 404 where it is another district's, or no release of this provider's records. */
    public Uni<Found> read(Caller by, ReleaseId id) {
        OrganizationId organization = by.organization();
        return organization == null
                ? asDistrict(by, id)
                : asAgency(by, new Party(Party.Kind.AGENCY, organization.toString()), id);
    }

    private Uni<Found> asAgency(Caller by, Party agency, ReleaseId id) {
        return transactions.as(by, session -> forms.districtOf(session, agency, id)
                .call(district -> transactions.enterTenant(session, district))
                .chain(district ->
                        standings.find(session, district, id).chain(standing -> found(session, district, standing))));
    }

    /** The look is noted. */
    private Uni<Found> asDistrict(Caller by, ReleaseId id) {
        return reading.read(by, id)
                .chain(standing -> transactions.as(by, session -> found(session, by.requireTenant(), standing)));
    }

    private Uni<Found> found(Mutiny.Session session, TenantId district, Standing standing) {
        return forms.find(session, district, standing.release().id()).map(form -> new Found(district, standing, form));
    }
}
