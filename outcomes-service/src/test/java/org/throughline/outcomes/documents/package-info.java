/** How documents behaves. */
@org.jspecify.annotations.NullMarked
package org.throughline.outcomes.documents;
