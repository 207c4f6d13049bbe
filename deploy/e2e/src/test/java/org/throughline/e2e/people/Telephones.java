package org.throughline.e2e.people;

import org.throughline.local.api.Mailboxes;

/**
 * Two telephones of one guardian, on file.
 *
 * @param guardian by id
 */
public record Telephones(String guardian, Line links, Line codes) {

    /**
     * One of them.
     *
     * @param contact by id
     * @param number in E.164
     */
    public record Line(String contact, String number) {
        String mailbox() {
            return Mailboxes.ofTelephone(number);
        }
    }
}
