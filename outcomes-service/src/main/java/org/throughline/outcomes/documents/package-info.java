/** The only way to MongoDB: every filter names its tenant, and no stage names another collection. */
@NullMarked
package org.throughline.outcomes.documents;

import org.jspecify.annotations.NullMarked;
