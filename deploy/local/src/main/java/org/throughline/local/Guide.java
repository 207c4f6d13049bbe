package org.throughline.local;

import org.throughline.local.api.Tokens;
import org.throughline.local.stack.LocalFolder;
import org.throughline.local.stack.Ports;
import org.throughline.local.stack.Settings;

/** What somebody needs to know who wants to try it: addresses, sign-ins, a token. No secret is in it. */
final class Guide {

    private Guide() {}

    static String of(Ports ports, LocalFolder folder, Settings settings) {
        return """

                Addresses
                  API            %1$s
                  API document   %1$s/q/openapi
                  Keycloak       %2$s
                  mail (IMAP)    localhost:%3$d, the address is the user name, with any password
                  text messages  there too: those to +15550100001 as 15550100001@%7$s

                Sign-ins (deploy/sample/README.md lists them)
                  counselor.riverbend, coordinator.riverbend, admin.riverbend, auditor.riverbend, the same for lakeshore,
                  staff.two-rivers-community-health and other agencies; clients integrator-riverbend, integrator-lakeshore
                  Their one password is throughline.people.password in %4$s

                A token and a first call
                  secrets=%4$s
                  password=$(sed -n 's/^throughline.people.password=//p' "$secrets")
                  token=$(curl -s %5$s -d grant_type=password -d client_id=%6$s \\
                    -d username=counselor.riverbend -d password="$password" | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -H "Authorization: Bearer $token" '%1$s/v1/services?category=COUNSELING&language=es'
                """
                .formatted(
                        ports.publicAddress(),
                        settings.realm(),
                        settings.imapPort(),
                        folder.resolve(Settings.FILE),
                        Tokens.tokenEndpoint(settings),
                        Tokens.APP,
                        Settings.TEXT_GATEWAY);
    }
}
