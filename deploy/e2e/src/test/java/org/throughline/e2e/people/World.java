package org.throughline.e2e.people;

import java.net.URI;
import org.throughline.e2e.stack.Throughline;
import org.throughline.local.api.Mailboxes;
import org.throughline.local.api.SignIn;
import org.throughline.local.api.Tokens;
import org.throughline.local.sample.Agency;
import org.throughline.local.sample.District;
import org.throughline.local.stack.LocalService;

/** Everybody there is, by their place. */
public final class World {

    private static final Casting CASTING = new Casting();

    private final Throughline throughline;
    private final URI gateway;
    private final Tokens tokens;
    private final Mailboxes mail;

    public World(Throughline throughline) {
        this.throughline = throughline;
        this.gateway = throughline.gateway();
        this.tokens = throughline.tokens();
        this.mail = throughline.mailboxes();
    }

    public District riverbend() {
        return district("riverbend");
    }

    public District lakeshore() {
        return district("lakeshore");
    }

    private District district(String code) {
        return throughline.sample().districts().stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A student nobody else is concerned with, and who else belongs to the case. */
    public Case newCase(District district, Need need) {
        return CASTING.cast(district, need, throughline.walked());
    }

    public Counselor counselor(District district) {
        return counselor("counselor." + district.code());
    }

    /** A counselor by the name of the sign-in. */
    public Counselor counselor(String name) {
        return new Counselor(client(SignIn.person(name)));
    }

    /** A coordinator has all that a counselor has, and partners. */
    public Counselor coordinator(District district) {
        return counselor("coordinator." + district.code());
    }

    public Family family(Case about) {
        return new Family(about, mail);
    }

    public Family family(Case about, Telephones telephones) {
        return new Family(about, mail, telephones);
    }

    public IntakeCoordinator intakeOf(Agency agency) {
        return new IntakeCoordinator(agency, client(SignIn.person(agency.signIn())), mail);
    }

    public Integrator integrator(District district) {
        return new Integrator(client(SignIn.client("integrator-" + district.code())));
    }

    public Auditor auditor(District district) {
        return new Auditor(client(SignIn.person("auditor." + district.code())));
    }

    public Client nobody() {
        return Client.withoutToken(gateway);
    }

    /** With a token from elsewhere. */
    public Client clientWith(String token) {
        return Client.withToken(gateway, token);
    }

    public String tokenOf(SignIn who) {
        return tokens.of(who);
    }

    public Client client(SignIn who) {
        return Client.of(gateway, tokens, who);
    }

    /** The installation's operator, directly at a service: for what the gateway does not route. */
    public Client operatorAt(LocalService service) {
        return Client.of(throughline.behindTheGateway(service), tokens, SignIn.client("operator"));
    }

    /** Cases that have come some way already. */
    public Casework casework() {
        return new Casework(this);
    }
}
