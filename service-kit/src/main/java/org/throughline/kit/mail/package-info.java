/**
 * Mail that is sent when, and only when, the transaction that wanted it has committed.
 *
 * <p>Configuration beside {@code quarkus.mailer.*}: see {@link org.throughline.kit.mail.MailConfig}. A service that sends
 * no mail excludes the package: {@code quarkus.arc.exclude-types=org.throughline.kit.mail.*}.
 */
@NullMarked
package org.throughline.kit.mail;

import org.jspecify.annotations.NullMarked;
