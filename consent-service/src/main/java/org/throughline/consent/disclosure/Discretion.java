package org.throughline.consent.disclosure;

import java.time.LocalDate;
import org.throughline.consent.disclosure.Codes.Given;
import org.throughline.consent.disclosure.Codes.Withheld;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Regime;
import org.throughline.consent.release.Signers;
import org.throughline.consent.rule.RuleTopic;

/**
 * What a parent is not told: of what the minor alone agreed to (164.502(g)(3), 2.14), unless a rule of the state lets
 * parents see it. The district's own records are the parents' to see, whatever their topic, also where both left at once.
 *
 * @param isOwed whether the accounting is made for a parent who may not see all of it
 */
record Discretion(boolean isOwed, StudentFile file) {
    static Discretion of(AccountingWish wish, StudentFile file, LocalDate today) {
        boolean forParent = wish.requester()
                .filter(person -> !Signers.isStudent(person, file.subject()))
                .isPresent();
        return new Discretion(
                forParent
                        && file.rules()
                                .inForce(RuleTopic.PARENT_ACCESS_TO_MINOR_CONSENTED, today)
                                .isEmpty(),
                file);
    }

    /** The entry as it may be told. */
    Accounted told(Accounted entry) {
        Codes codes = entry.codes();
        return isOwed ? entry.saying(codes.only(this::mayTell, withheld -> mayTell(withheld, codes))) : entry;
    }

    private boolean mayTell(Given given) {
        return given.regime() == Regime.FERPA || !file.isMinorsOwn(given.release(), given.category());
    }

    /** Of what stayed the law is not known: only what the district holds, and no other law claims, is surely its own. */
    private boolean mayTell(Withheld withheld, Codes codes) {
        boolean districts = codes.discloser().kind() == Party.Kind.DISTRICT
                && withheld.category().regime() == Regime.FERPA;
        return districts || !file.isMinorsOwn(null, withheld.category());
    }
}
