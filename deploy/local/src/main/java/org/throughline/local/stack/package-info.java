/** The processes of a local installation: servers and services, their ports, secrets and settings. */
@NullMarked
package org.throughline.local.stack;

import org.jspecify.annotations.NullMarked;
