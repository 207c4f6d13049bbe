package org.throughline.directory.agreement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;
import org.throughline.kit.tenancy.TenantId;

/** The register of agreements. */
final class Agreements {

    private static final String ORGANIZATION = "organization_id";
    private static final String RENEWS = "renews";
    private static final String NEXT_DUE = "next_due";

    static final Register<Agreement> REGISTER = new Register<>(
            "agreement",
            Agreement.class,
            List.of(
                    new Register.Column<>(
                            ORGANIZATION,
                            agreement -> agreement.parties().organization().value()),
                    new Register.Column<>(RENEWS, Agreement::renews),
                    new Register.Column<>("agency_id", Agreements::agency),
                    new Register.Column<>(NEXT_DUE, agreement -> agreement.dues().stream()
                            .map(Due::on)
                            .findFirst()
                            .orElse(null)),
                    new Register.Column<>(
                            "open_from",
                            agreement ->
                                    agreement.openDays().map(OpenDays::first).orElse(null)),
                    new Register.Column<>(
                            "open_until",
                            agreement ->
                                    agreement.openDays().map(OpenDays::last).orElse(null))),
            (before, after) -> told(after.id(), after.content()));

    private Agreements() {}

    private static Told told(UUID id, Agreement agreement) {
        return agreement.settled().isDiscarded()
                ? new Told(AgreementDiscarded.TYPE, AgreementDiscarded.of(id, agreement))
                : new Told(AgreementChanged.TYPE, AgreementChanged.of(id, agreement));
    }

    private static @Nullable UUID agency(Agreement agreement) {
        AgencyId agency = agreement.parties().agency();
        return agency == null ? null : agency.value();
    }

    static Selection of(DistrictOrganizationId organization) {
        return Selection.ALL.where(ORGANIZATION, organization.value());
    }

    /** The district is named because row-level security, which knows two ways to see an agreement, leads to no index. */
    static Selection of(TenantId district, Collection<DistrictOrganizationId> organizations) {
        return Selection.ALL
                .where("tenant", district.value())
                .among(
                        ORGANIZATION,
                        organizations.stream()
                                .map(DistrictOrganizationId::value)
                                .distinct()
                                .toList());
    }

    static Selection renewing(Collection<UUID> agreements) {
        return Selection.ALL.among(RENEWS, agreements);
    }

    /** Those of which something may fall due: a renewal does not, where another agreement is signed for that. */
    static Selection matching(AgreementQuery query) {
        return Selection.ALL.where(ORGANIZATION, query.organization()).until(NEXT_DUE, query.dueBy());
    }
}
