package org.throughline.e2e;

import java.util.List;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.LogRow;
import org.throughline.e2e.people.World;

/**
 * All that a refusal must leave as it was.
 *
 * @param referral as its counselor reads it
 * @param log what left the district about the student, and what was refused
 */
record State(String referral, List<LogRow> log) {

    static State of(World world, Casework.File file) {
        return new State(
                world.counselor(file.about().district())
                        .readReferral(file.referral())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString(),
                world.auditor(file.about().district()).logOf(file.student()));
    }
}
