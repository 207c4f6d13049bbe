package org.throughline.referral;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import org.throughline.servers.ServersForTests;
import org.throughline.servers.TestTokens;

/** The services that this one calls: the packaged programs themselves, running beside the tests. */
public enum Neighbor {
    CONSENT("consent", "consent-service"),
    DIRECTORY("directory", "partner-directory-service");

    private final String key;
    private final String program;

    Neighbor(String key, String program) {
        this.key = key;
        this.program = program;
    }

    public RequestSpecification as(TestTokens person) {
        return given().baseUri(url()).auth().oauth2(person.token());
    }

    /** As another service, for a district. */
    public RequestSpecification asService(District district) {
        return as(TestTokens.service("operator").audience(program))
                .header("Throughline-Tenant", district.tenant.toString());
    }

    /** Without a token: what a browser does that followed a link. */
    public RequestSpecification asAnybody() {
        return given().baseUri(url()).redirects().follow(false);
    }

    /** Holds it still while something is tried. */
    public void whilePaused(Runnable tried) {
        ServersForTests.pause(program);
        try {
            tried.run();
        } finally {
            ServersForTests.resume(program);
        }
    }

    /** Takes it away, as a power cut would, while something is done. */
    public void whileDead(Runnable done) {
        ServersForTests.kill(program);
        try {
            done.run();
        } finally {
            ServersForTests.start(program);
        }
    }

    private String url() {
        return System.getProperty("throughline." + key + ".url");
    }
}
