package org.throughline.referral.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.referral.intake.FamilyFacts;
import org.throughline.referral.intake.KnownFact;

class KeptFactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static FamilyFacts kept(String facts) throws JsonProcessingException {
        return JSON.readValue("{\"told\": " + facts.replace('\'', '"') + "}", KeptFacts.class)
                .facts();
    }

    @Test
    void whatWasTakenDownAsAnObjectOrAListIsReadInALine() throws JsonProcessingException {
        assertThat(
                        kept("""
                        {'HOME_ADDRESS': {'street': '12 Elm St', 'unit': null, 'city': 'Chicago', 'zip': 60601},
                         'CONTACT_HOURS': {'Mo': ['17:00-18:00', '20:00'], 'We': 'noon', 'Fr': ''}}""")
                                .told())
                .isEqualTo(Map.of(
                        KnownFact.HOME_ADDRESS, "12 Elm St, Chicago, 60601",
                        KnownFact.CONTACT_HOURS, "Mo 17:00-18:00, 20:00, We noon"));
        assertThat(kept("{'CONTACT_HOURS': ['Mo 17:00', 'We 12:00']}").told())
                .isEqualTo(Map.of(KnownFact.CONTACT_HOURS, "Mo 17:00, We 12:00"));
    }

    @Test
    void aTextIsReadAsItWasToldAndNothingIsNotKnown() throws JsonProcessingException {
        assertThat(kept("{'HOME_ADDRESS': '1 Elm St', 'CONTACT_HOURS': {}, 'INSURANCE_PAYER': ''}")
                        .told())
                .isEqualTo(Map.of(KnownFact.HOME_ADDRESS, "1 Elm St"));
    }

    @Test
    void whatIsSealedNowIsReadAsItIs() throws JsonProcessingException {
        FamilyFacts told = new FamilyFacts(Map.of(KnownFact.HOME_CITY, "Chicago", KnownFact.HOME_STATE, "IL"));

        assertThat(JSON.readValue(JSON.writeValueAsString(told), KeptFacts.class)
                        .facts())
                .isEqualTo(told);
    }
}
