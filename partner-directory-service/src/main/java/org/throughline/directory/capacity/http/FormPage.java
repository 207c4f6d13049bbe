package org.throughline.directory.capacity.http;

import java.util.List;
import org.throughline.directory.capacity.Described;
import org.throughline.directory.capacity.ReportByLink;

/**
 * The page on which places are reported.
 *
 * @param of what is asked about
 * @param action where the form is sent
 * @param key the same as often as one page is sent: pressing the button twice reports once
 * @param wrong whether something has to be corrected
 */
public record FormPage(Of of, String action, String key, boolean wrong, List<FormField> fields) {

    /**
     * What is asked about.
     *
     * @param location empty for the service as a whole
     */
    public record Of(String service, String organization, String location) {

        static Of described(Described described) {
            return new Of(described.service(), described.organization(), described.at());
        }
    }

    static FormPage of(ReportByLink.Question question, PlacesForm form, List<FormFault> faults, Sending sending) {
        return new FormPage(
                Of.described(question.described()),
                sending.action(),
                sending.key(),
                !faults.isEmpty(),
                List.of(
                        form.field("unit", "What is counted, such as student places", true, faults),
                        form.field("vacancy", "Places that are free now", true, faults),
                        form.field("maximum", "All places", false, faults),
                        form.field("waitlistLength", "How many are waiting", false, faults),
                        form.field("minimumCohort", "How many a group needs to begin", false, faults)));
    }

    /** Where and under which key a form is sent. */
    record Sending(String action, String key) {}
}
