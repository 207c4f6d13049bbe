package org.throughline.e2e;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** From the first start through all that people do, on one installation. */
@Suite
@SelectClasses({
    FirstStartIT.class,
    MainJobIT.class,
    WhoMayIT.class,
    PermitIT.class,
    LinksIT.class,
    BodiesIT.class,
    AccessibilityIT.class,
    IsolationIT.class,
    ReadmeIT.class
})
class EveryDaySuite {}
