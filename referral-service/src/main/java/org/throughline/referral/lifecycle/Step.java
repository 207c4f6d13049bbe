package org.throughline.referral.lifecycle;

import java.time.LocalDate;

/** A move as somebody asks for it; today is the district's. */
public interface Step {

    Decision take(Referral referral, Party by, LocalDate today);
}
