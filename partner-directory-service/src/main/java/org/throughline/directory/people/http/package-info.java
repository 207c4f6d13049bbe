/** Inviting people, changing what they may, and ending it. */
@NullMarked
package org.throughline.directory.people.http;

import org.jspecify.annotations.NullMarked;
