package org.throughline.kit.mail;

/**
 * A mail that this replica may send until its lease ends.
 *
 * @param attempts counts this one, from 1; a replica that claims the mail later has a larger number
 */
record ClaimedMail(MailRows.Key key, int attempts) {}
