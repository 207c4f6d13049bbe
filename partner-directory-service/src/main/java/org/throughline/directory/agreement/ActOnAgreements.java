package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Write;
import org.throughline.kit.tenancy.Caller;

/** Moves agreements on: what people do to one after it was drafted. */
@ApplicationScoped
public class ActOnAgreements {

    private final Registers registers;
    private final Partners partners;
    private final Standings standings;

    public ActOnAgreements(Registers registers, Partners partners, Standings standings) {
        this.registers = registers;
        this.partners = partners;
        this.standings = standings;
    }

    /** As {@link #change}; fails with 422 for a line that is done on a day yet to come. */
    public Uni<Standing> follow(Caller caller, UUID id, @Nullable String ifMatch, Compliance compliance) {
        AgreementAct act = new AgreementAct.Follow(compliance);
        return registers
                .replace(caller, Agreements.REGISTER, id, ifMatch, (session, entry) -> standings
                        .acted(session, entry, act)
                        .call(() -> standings
                                .today(session, entry.tenant())
                                .invoke(today -> compliance.requireDoneBy(today, ""))))
                .chain(made -> standings.of(caller, made));
    }

    /** Fails with 412 when it was changed since it was read, and with {@link AgreementRefused}. */
    public Uni<Standing> change(Caller caller, UUID id, @Nullable String ifMatch, AgreementAct act) {
        return registers
                .replace(
                        caller,
                        Agreements.REGISTER,
                        id,
                        ifMatch,
                        (session, entry) -> standings.acted(session, entry, act))
                .chain(made -> standings.of(caller, made));
    }

    /** Fails with {@link AgreementRefused}. */
    public Uni<Standing> act(Write write, UUID id, AgreementAct act) {
        return registers
                .act(write, Agreements.REGISTER, id, (session, entry) -> standings.acted(session, entry, act))
                .chain(made -> standings.of(write.caller(), made));
    }

    /** Proposes it to the agency that the organization is today. */
    public Uni<Standing> propose(Write write, UUID id) {
        return registers
                .act(write, Agreements.REGISTER, id, (session, entry) -> partners.agency(
                                session, entry.content().parties().organization())
                        .map(agency -> new AgreementAct.Propose(agency.orElse(null)))
                        .chain(act -> standings.acted(session, entry, act)))
                .chain(made -> standings.of(write.caller(), made));
    }
}
