package org.throughline.consent.signing.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.signing.Language;
import org.throughline.consent.signing.Reading;
import org.throughline.consent.signing.Reading.Role;
import org.throughline.consent.signing.Witnessed;
import org.throughline.consent.signing.Witnessed.Attendee;
import org.throughline.consent.signing.Witnessed.Identification;
import org.throughline.consent.signing.Witnessed.Paper;
import org.throughline.consent.subject.HolderId;

/**
 * A signature as its witness saw it.
 *
 * @param documentHash of the words that were read
 * @param reading that it was read to the signer, or interpreted; absent where the signer just read
 * @param paper what was signed by hand; absent where the signer ticked on the witness's screen
 */
record WitnessRequest(
        @NotNull @Valid AttendeeRequest signer,
        @NotNull Identification identifiedBy,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String documentHash,
        @Nullable @Valid PaperRequest paper,
        @Nullable @Valid ReadingRequest reading) {

    /**
     * Who is there to sign.
     *
     * @param language as they read it, or have it read: English where it is none of ours
     */
    record AttendeeRequest(
            @NotNull UUID signerId,
            @NotBlank @Size(max = 200) String signerName,
            @Nullable @Size(max = 200) String studentName,
            @NotBlank String language) {
        Attendee attendee() {
            return new Attendee(
                    new HolderId(signerId),
                    signerName,
                    studentName,
                    Language.ofTag(language).orElse(Language.EN));
        }
    }

    /** @param language in which it was heard: a language tag such as {@code so} */
    record ReadingRequest(
            @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String language,
            @Nullable @Valid InterpreterRequest interpreter) {
        Reading reading() {
            return new Reading(language, interpreter == null ? null : interpreter.interpreter());
        }
    }

    /** @param qualified whether they are trained and tested to interpret */
    record InterpreterRequest(@NotBlank @Size(max = 200) String name, @NotNull Role role, @NotNull Boolean qualified) {
        Reading.Interpreter interpreter() {
            return new Reading.Interpreter(name, role, qualified);
        }
    }

    /** @param content in base64: some 700 kilobytes fit into a request */
    record PaperRequest(
            @NotNull
                    @Pattern(
                            regexp = "application/pdf|image/jpeg|image/png",
                            message = "It is application/pdf, image/jpeg or image/png.")
                    String mediaType,
            @NotNull @Size(min = 1) byte[] content) {
        Paper paper() {
            return new Paper(mediaType, content);
        }
    }

    Witnessed witnessed() {
        return new Witnessed(
                signer.attendee(),
                identifiedBy,
                documentHash,
                paper == null ? null : paper.paper(),
                reading == null ? null : reading.reading());
    }
}
