/**
 * Signed links for people without an account, and one-time codes that prove who uses one.
 *
 * <p>Configuration: {@code throughline.public-url} (where links begin; never taken from a request),
 * {@code throughline.link.service} (the path's word for this service; by default its {@code throughline.database}),
 * {@code throughline.link.key} (32 bytes in base64; a new key ends all sessions and codes and leaves links in unsent mail
 * dead), {@code throughline.link.code-digits} (6 or 8).
 *
 * <p>No log may show a link. Set {@code quarkus.log.console.filter=link-redaction} (and the same for a file), and when
 * the access log is on, {@code quarkus.http.access-log.exclude-pattern=/l/.*}: without it the service does not start.
 */
@NullMarked
package org.throughline.kit.link;

import org.jspecify.annotations.NullMarked;
