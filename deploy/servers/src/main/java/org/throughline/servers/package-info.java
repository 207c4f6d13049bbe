/** Starts the servers that Throughline stands on, embedded and on loopback only: for trying and for testing, never for real students. */
@NullMarked
package org.throughline.servers;

import org.jspecify.annotations.NullMarked;
