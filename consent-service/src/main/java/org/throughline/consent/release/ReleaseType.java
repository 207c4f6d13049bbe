package org.throughline.consent.release;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The instrument: which law it answers, and what that law requires in it. */
public enum ReleaseType {
    /** 34 CFR 99.30: records; purpose; party or class; signature; date; authentication evidence. */
    FERPA_CONSENT(Regime.FERPA, EnumSet.allOf(Element.class));

    private final Regime regime;
    private final Set<Element> required;

    ReleaseType(Regime regime, Set<Element> required) {
        this.regime = regime;
        this.required = Collections.unmodifiableSet(required);
    }

    /** Whether this instrument is the one that the category's law asks for. */
    public boolean covers(Category category) {
        return category.regime() == regime;
    }

    Set<Element> required() {
        return required;
    }
}
