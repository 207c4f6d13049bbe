package org.throughline.e2e;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** What it survives, on an installation of its own, beside the other suite. */
@Suite
@ConfigurationParameter(key = SharedThroughline.INSTALLATION, value = "2")
@SelectClasses({OutboxIT.class, RebuildIT.class, KafkaDownIT.class, AfterAKillIT.class})
class FaultsSuite {}
