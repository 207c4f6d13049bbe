package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ChangeRelease;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.AgencyForms.Attested;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** A provider says that it has the authorization already, on its own form: for releases by which it would disclose itself. */
@ApplicationScoped
public class AttestForm {
    private final Transactions transactions;
    private final AgencyForms forms;
    private final Meetings meetings;
    private final SendDraft drafts;
    private final ChangeRelease change;

    public AttestForm(
            Transactions transactions, AgencyForms forms, Meetings meetings, SendDraft drafts, ChangeRelease change) {
        this.transactions = transactions;
        this.forms = forms;
        this.meetings = meetings;
        this.drafts = drafts;
        this.change = change;
    }

    /** It is found as the agency, and written as the district that it belongs to. */
    public Uni<Release> attest(Caller by, ReleaseId id, AgencyForm form) {
        Party agency = new Party(Party.Kind.AGENCY, by.requireOrganization().toString());
        return transactions.as(by, session -> forms.districtOf(session, agency, id)
                .call(district -> transactions.enterTenant(session, district))
                .chain(district -> meetings.of(session, district, id))
                .chain(meeting ->
                        attest(session, meeting, new Attested(id, form, agency, Actor.of(by), meeting.at()))));
    }

    private Uni<Release> attest(Mutiny.Session session, Meeting meeting, Attested attested) {
        TenantId district = meeting.district().id();
        return drafts.sent(session, attested.by(), meeting)
                .map(sent -> meeting.attested(sent, attested.form()))
                .chain(signed -> change.apply(session, district, signed, attested.by()))
                .call(() -> forms.keep(session, district, attested));
    }
}
