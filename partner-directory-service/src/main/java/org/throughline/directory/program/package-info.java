/**
 * Programs: what an agency offers in several districts, with one count of places and shares for districts. A service that is
 * linked to one has its places from there.
 */
@NullMarked
package org.throughline.directory.program;

import org.jspecify.annotations.NullMarked;
