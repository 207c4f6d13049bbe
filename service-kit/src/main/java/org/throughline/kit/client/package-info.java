/** Calls from one service to another, with the service's own identity and, where one acts, the person's. */
@NullMarked
package org.throughline.kit.client;

import org.jspecify.annotations.NullMarked;
