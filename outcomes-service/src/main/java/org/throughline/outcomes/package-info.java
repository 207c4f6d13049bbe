/**
 * What happened afterwards. {@code measure}: instruments, scores, reliable change (source data). {@code journey}: the projection of a referral's life. {@code feed}: what an
 * integrator may read of it, decided at that moment. {@code projection}: how facts become documents, and how all of them are built anew. {@code documents}: the only way to
 * MongoDB. A capability's root knows nothing of its adapters; feed reads journeys' documents through projection; nobody else meets.
 */
@NullMarked
package org.throughline.outcomes;

import org.jspecify.annotations.NullMarked;
