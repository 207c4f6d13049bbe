package org.throughline.directory.search.store;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.index.InSpace;
import org.throughline.directory.search.index.ServiceIndex;

/**
 * A district's services in memory, as they are known to stand.
 *
 * @param here where a way begins, as places are measured; null where none does
 * @param believedDays for how long the district believes reports, null where it did not say so
 */
record Reading(ServiceIndex index, KeptAgreements agreements, @Nullable InSpace here, @Nullable Integer believedDays) {}
