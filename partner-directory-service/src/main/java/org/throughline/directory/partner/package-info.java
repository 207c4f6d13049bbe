/** What the other capabilities ask of the directory about an organization: is it there, whose is it, which services are its. */
@NullMarked
package org.throughline.directory.partner;

import org.jspecify.annotations.NullMarked;
