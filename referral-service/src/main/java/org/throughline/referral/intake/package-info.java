/**
 * What a partner wants to have in hand before a referral, as far as it is at hand: what a family was asked once for all partners,
 * and the forms and papers of one service. What is missing of them the directory says, which knows what each service asks for.
 */
@NullMarked
package org.throughline.referral.intake;

import org.jspecify.annotations.NullMarked;
