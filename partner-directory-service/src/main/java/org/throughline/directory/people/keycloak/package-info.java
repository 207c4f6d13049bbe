/** Accounts in the realm, by this service's own account there. */
@NullMarked
package org.throughline.directory.people.keycloak;

import org.jspecify.annotations.NullMarked;
