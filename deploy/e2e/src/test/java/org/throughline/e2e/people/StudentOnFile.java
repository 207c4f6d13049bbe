package org.throughline.e2e.people;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** What the district has of a student: the record as its people read it. */
public record StudentOnFile(String id, JsonPath file) {

    public String familyName() {
        return file.getString("familyName");
    }

    public int guardians() {
        return file.getList("guardians").size();
    }

    /** The id of the guardian who reads this mailbox. */
    public String guardianWith(String address) {
        return (String) guardian(address).get("id");
    }

    public String languageOf(String address) {
        return (String) guardian(address).get("language");
    }

    private Map<String, Object> guardian(String address) {
        List<Map<String, Object>> guardians = file.getList("guardians");
        return guardians.stream()
                .filter(guardian ->
                        contacts(guardian).stream().anyMatch(contact -> address.equals(contact.get("value"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no guardian on file reads the mailbox of the sheet"));
    }

    String contact(String address) {
        return contacts(guardian(address)).stream()
                .filter(contact -> address.equals(contact.get("value")))
                .map(contact -> contact.get("id"))
                .findFirst()
                .orElseThrow();
    }

    /** The guardian's own, as the roster has it. */
    Telephones.Line telephoneOf(String guardian) {
        String found = "guardians.find { it.id == '" + guardian + "' }.contacts.find { it.kind == 'PHONE' }";
        return new Telephones.Line(file.getString(found + ".id"), file.getString(found + ".value"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> contacts(Map<String, Object> guardian) {
        return (List<Map<String, String>>) guardian.get("contacts");
    }
}
