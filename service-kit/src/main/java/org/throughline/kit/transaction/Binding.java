package org.throughline.kit.transaction;

import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.TenantId;

/** What a transaction tells PostgreSQL about who works in it; the policies of row-level security read it. */
record Binding(@Nullable TenantId tenant, @Nullable OrganizationId organization, @Nullable String person) {

    /** The settings are local to the transaction, so that a pooled connection carries nothing over. */
    static final String SQL = "select set_config('throughline.tenant', $1, true)"
            + " || set_config('throughline.organization', $2, true)"
            + " || set_config('throughline.person', $3, true)";

    static Binding of(Caller caller) {
        return new Binding(
                caller.tenant(), caller.organization(), caller.person().value());
    }

    static Binding of(TenantId tenant) {
        return new Binding(tenant, null, null);
    }

    /** In the order of {@link #SQL}. */
    Object[] settings() {
        return new Object[] {tenantSetting(), organizationSetting(), personSetting()};
    }

    private String tenantSetting() {
        return tenant == null ? "" : tenant.toString();
    }

    private String organizationSetting() {
        return organization == null ? "" : organization.toString();
    }

    private String personSetting() {
        return person == null ? "" : person;
    }
}
