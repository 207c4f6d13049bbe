/**
 * What people meet, from the outside: the main job as one story, every way it must refuse, what it survives, and the
 * README's own commands. Nothing here reaches behind the gateway but the isolation, the outbox and the rebuild test.
 */
@NullMarked
package org.throughline.e2e;

import org.jspecify.annotations.NullMarked;
