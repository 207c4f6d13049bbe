/** The standings of partner-directory-service as they are called. */
@NullMarked
package org.throughline.training.client;

import org.jspecify.annotations.NullMarked;
