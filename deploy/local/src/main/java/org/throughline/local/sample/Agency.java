package org.throughline.local.sample;

/**
 * A row of the registry: an agency and its organization in one district.
 *
 * @param signIn user name of a member of its staff
 */
public record Agency(
        String id, String name, String intakeEmail, String districtCode, String organizationId, String signIn) {}
