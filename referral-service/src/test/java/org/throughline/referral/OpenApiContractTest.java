package org.throughline.referral;

import io.quarkus.test.junit.QuarkusTest;
import org.throughline.contract.DocumentContract;

@QuarkusTest
class OpenApiContractTest extends DocumentContract {}
