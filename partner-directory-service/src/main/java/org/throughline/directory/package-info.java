/**
 * Who can receive referrals.
 *
 * <ul>
 *   <li>{@code hsds}: packages of the Human Services Data Specification come in, and are published
 *   <li>{@code agency}: the registry of agencies, one identity across districts, and what organization is which agency
 *   <li>{@code capacity}: places, as agencies and districts report them, and for how long a district believes a report
 *   <li>{@code program}: places that an agency reports once for several districts; asks {@code agency} and {@code capacity}
 *   <li>{@code search}: services by any combination of what they are listed by; what a service is to the other services
 *   <li>{@code matching}: which services fit a need, and why not the others; asks {@code search}, and {@code gate}
 *       and {@code agreement} whether a partner may receive a referral
 *   <li>{@code register}: records that are read and written whole, and {@code partner}: whom they are about
 *   <li>{@code school}: which schools a district has
 *   <li>{@code gate}: whether a rule warns or blocks yet
 *   <li>{@code agreement}: what is agreed with a partner, and whether it may receive a referral; asks {@code register}, {@code partner},
 *       {@code school} and {@code gate}
 *   <li>{@code intake}: a service's forms and papers, and what of them is missing; asks {@code register}, {@code partner} and {@code gate}
 *   <li>{@code staff}: who serves at partners, and whom a departure touches; asks {@code register}, {@code partner} and {@code school}
 *   <li>{@code training}: whether a person may be shown student data as far as training goes; asks {@code register}, {@code gate}, and
 *       {@code people} and {@code partner} whose person somebody is
 *   <li>{@code governance}: leadership teams, their coordinator and their meetings; asks {@code register}, {@code partner}
 *       and {@code school}
 *   <li>{@code funding}: what pays for partnerships, and what ends when; asks {@code register} and {@code partner}
 *   <li>{@code visit}: on what terms a service comes to schools; asks {@code register}, {@code partner} and {@code search}
 *   <li>{@code assessment}: how many students need what, against what there are places for; asks {@code school}
 *   <li>{@code assetmap}: what there is for a child, for everybody
 *   <li>{@code address}: where a district's addresses lie, as its county publishes them
 *   <li>{@code people}: the accounts of a district's and an agency's people; asks {@code agency} what an agency is called by,
 *       and {@code school}
 *   <li>{@code reminder}: mails of what falls due; asks {@code agreement}, {@code training} and {@code funding}
 * </ul>
 *
 * <p>What lies in this package itself serves all of them and knows none: the day in a district, a student's week, how far
 * reports of places are believed, points, addresses as they are compared, places named instead of points, and lists by distance from one,
 * steps one after the other, who writes listings beside whom, sorted copies, plain text, accounts' ids, languages, refusals that say where, of a file too.
 * Likewise {@code csv}: files that people send, line by line, and what is wrong with them; {@code code}: codes that are asked for, and that no service has; and
 * {@code settings}: what a district sets for itself, version by version, with {@code settings.store} for the stores that keep such.
 */
@NullMarked
package org.throughline.directory;

import org.jspecify.annotations.NullMarked;
