/**
 * consent-service: what was agreed, for whom, until when; whether something may leave now; and what has left.
 *
 * <p>Capabilities, each knowing only those to its left by their roots: {@code print} (how it is put on paper), {@code
 * subject} (whose rights), {@code rule} (what the state rules), {@code release} (what was agreed), {@code request} (what
 * families ask of their records), {@code evidence} (what else is on file), {@code disclosure} (what has left), {@code
 * decision} (may it leave now), {@code signing} (how a family says yes, and takes it back), {@code copy} (what a family
 * gets of what was disclosed), {@code erasure} (what is let go of). Inside a capability {@code http}, {@code store},
 * {@code messaging}, {@code job} and {@code page} are adapters of its root and never know each other.
 */
@NullMarked
package org.throughline.consent;

import org.jspecify.annotations.NullMarked;
