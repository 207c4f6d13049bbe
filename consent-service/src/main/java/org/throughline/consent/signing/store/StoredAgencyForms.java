package org.throughline.consent.signing.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.AgencyForm;
import org.throughline.consent.signing.AgencyForms;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Keeps forms as rows; where the paper is may name a person, and is sealed. */
@ApplicationScoped
class StoredAgencyForms implements AgencyForms {
    private static final String REFERENCE = "agency_form.reference";

    /** Which releases can be seen is row-level security's: those by which the caller's agency would disclose. */
    private static final String DISTRICT =
            "select tenant from release where id = :id and discloser_kind = :kind and discloser = :agency";

    private final Encryption encryption;

    StoredAgencyForms(Encryption encryption) {
        this.encryption = encryption;
    }

    @Override
    public Uni<TenantId> districtOf(Mutiny.Session session, Party agency, ReleaseId release) {
        return session.createNativeQuery(DISTRICT, UUID.class)
                .setParameter("id", release.value())
                .setParameter("kind", agency.kind().name())
                .setParameter("agency", agency.id())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(TenantId::new);
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, TenantId tenant, Attested attested) {
        AgencyForm form = attested.form();
        UUID release = attested.release().value();
        AgencyFormRow row = new AgencyFormRow(tenant.value(), release);
        row.signer = form.signer().value();
        row.agency = attested.agency().id();
        row.formVersion = form.version();
        row.signedOn = form.signedOn();
        row.expiresOn = form.end().lastDay();
        row.expiryEvent = form.end().event();
        row.documentHash = form.paper().hash();
        row.reference =
                encryption.sealNullable(tenant, release, REFERENCE, form.paper().reference());
        row.attestedBy = attested.by().value();
        row.attestedAt = attested.at();
        return session.persist(row).call(session::flush);
    }

    @Override
    public Uni<Optional<Attested>> find(Mutiny.Session session, TenantId tenant, ReleaseId release) {
        return session.find(AgencyFormRow.class, new AgencyFormRow.Key(tenant.value(), release.value()))
                .map(row -> Optional.ofNullable(row).map(found -> attested(tenant, found)));
    }

    private Attested attested(TenantId tenant, AgencyFormRow row) {
        AgencyForm form = new AgencyForm(
                new HolderId(row.signer),
                row.formVersion,
                row.signedOn,
                new AgencyForm.End(row.expiresOn, row.expiryEvent),
                new AgencyForm.Paper(
                        row.documentHash, encryption.openNullable(tenant, row.release, REFERENCE, row.reference)));
        return new Attested(
                new ReleaseId(row.release),
                form,
                new Party(Party.Kind.AGENCY, row.agency),
                new Actor(row.attestedBy),
                row.attestedAt);
    }
}
