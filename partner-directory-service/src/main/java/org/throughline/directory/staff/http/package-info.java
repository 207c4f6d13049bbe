/** Arrivals, changes and departures of partners' staff. */
@NullMarked
package org.throughline.directory.staff.http;

import org.jspecify.annotations.NullMarked;
