package org.throughline.local.onboarding;

import org.throughline.local.api.SignIn;
import org.throughline.local.sample.District;

/** Who does the onboarding. */
final class Accounts {

    /** The installation's operator: a service account. */
    static final SignIn OPERATOR = SignIn.client("operator");

    private Accounts() {}

    static SignIn admin(District district) {
        return SignIn.person("admin." + district.code());
    }
}
