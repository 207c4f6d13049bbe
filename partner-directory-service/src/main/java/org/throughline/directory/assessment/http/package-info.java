/** Recording need counts, and the gap map as JSON, CSV and GeoJSON. */
@NullMarked
package org.throughline.directory.assessment.http;

import org.jspecify.annotations.NullMarked;
