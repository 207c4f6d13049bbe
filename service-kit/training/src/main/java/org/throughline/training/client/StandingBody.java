package org.throughline.training.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.training.Lack;
import org.throughline.training.Standing;

/** What is read of a standing; whatever else the directory says is ignored. Without a word that lets in, nobody is. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StandingBody(boolean mayBeShownStudentData, List<LackBody> lacks) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LackBody(String requirement, Lack.Reason reason, @Nullable LocalDate since) {

        Lack lack() {
            return new Lack(requirement, reason, since);
        }
    }

    Standing standing() {
        return new Standing(
                mayBeShownStudentData, lacks.stream().map(LackBody::lack).toList());
    }
}
