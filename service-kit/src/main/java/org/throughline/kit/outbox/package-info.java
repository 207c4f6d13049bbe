/**
 * Publishing: a fact is a row of the transaction it tells about, and the relay sends the committed rows to Kafka, in
 * order per aggregate, each at least once.
 */
@NullMarked
package org.throughline.kit.outbox;

import org.jspecify.annotations.NullMarked;
