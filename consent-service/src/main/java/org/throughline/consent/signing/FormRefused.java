package org.throughline.consent.signing;

/** A form that stands for no release. */
public class FormRefused extends RuntimeException {
    private final AgencyForm.Why why;

    public FormRefused(AgencyForm.Why why) {
        super(why.name());
        this.why = why;
    }

    public AgencyForm.Why why() {
        return why;
    }
}
