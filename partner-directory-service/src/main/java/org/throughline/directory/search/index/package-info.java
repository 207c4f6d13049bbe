/**
 * A district's services in memory, by what they are listed by: immutable, and pure. It finds what the search function of the database
 * finds, in the same order; whether it is what the database says by now, its keeper knows.
 */
@NullMarked
package org.throughline.directory.search.index;

import org.jspecify.annotations.NullMarked;
