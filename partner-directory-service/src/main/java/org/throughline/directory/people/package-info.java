/** The accounts of a district's and an agency's people: who may have which, by whose act. Names and addresses stay with the identity
 * provider. */
@NullMarked
package org.throughline.directory.people;

import org.jspecify.annotations.NullMarked;
