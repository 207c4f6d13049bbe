/** The people of the story, each with what they can do: over the API with a real token, or by the links in their mail. */
@NullMarked
package org.throughline.e2e.people;

import org.jspecify.annotations.NullMarked;
