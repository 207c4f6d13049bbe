package org.throughline.referral.due;

import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/**
 * Work that was taken up.
 *
 * @param revision counts how often it was made due: work made due again meanwhile stays
 */
record DueItem(TenantId tenant, UUID id, long revision) {}
