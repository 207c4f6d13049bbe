/**
 * referral-service. Its capabilities, each knowing only the roots of those behind it:
 *
 * <ul>
 *   <li>{@code roster} writes what {@code family} reads; both leave work to {@code due}
 *   <li>{@code need} belongs to a student of {@code family}
 *   <li>{@code lifecycle} is a referral's life; {@code readiness} says whether it can begin, and sends it
 *   <li>{@code intake} is what a partner wants to have in hand of a student of {@code family}; {@code readiness} asks it
 *   <li>{@code departure} hears who leaves a partner, and asks for a plan for the referrals of {@code lifecycle} that this touches
 *   <li>{@code inbox} and {@code agencylink} are the agency's two ways to read and answer
 *   <li>{@code partner} and {@code disclosure} are ports to partner-directory-service and consent-service
 *   <li>{@code web} is what all have in common on the wire
 * </ul>
 */
@NullMarked
package org.throughline.referral;

import org.jspecify.annotations.NullMarked;
