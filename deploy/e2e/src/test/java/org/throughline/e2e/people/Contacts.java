package org.throughline.e2e.people;

import java.util.Map;

/** Ways to reach guardians, as the staff keeps them between two rosters. */
public final class Contacts {

    private static final String CONTACTS = "/v1/students/{id}/contact-points";

    private final Client client;

    Contacts(Client client) {
        this.client = client;
    }

    /** Gives its id. */
    String recordTelephone(StudentOnFile student, String guardian, String number) {
        Map<String, String> learned =
                Map.of("guardianId", guardian, "kind", "PHONE", "value", number, "howLearned", "TOLD_IN_PERSON");
        return client.postBody(learned, CONTACTS, student.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody else's word for it. */
    void confirm(StudentOnFile student, String contact) {
        client.postBody(Map.of(), CONTACTS + "/{contact}/confirmation", student.id(), contact)
                .then()
                .statusCode(200);
    }
}
