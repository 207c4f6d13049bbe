package org.throughline.referral.intake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.intake.FamilyFacts;
import org.throughline.referral.intake.Papers;
import org.throughline.referral.intake.PapersOf;

/** Facts and papers as sealed JSON. What was sealed for one student and one service opens for no other. */
@ApplicationScoped
class SealedJson {

    private static final String FACTS = "family_facts.facts";
    private static final String PAPERS = "intake_papers.papers/";

    private final Encryption encryption;
    private final ObjectMapper mapper;

    SealedJson(Encryption encryption, ObjectMapper mapper) {
        this.encryption = encryption;
        this.mapper = mapper;
    }

    byte[] seal(TenantId tenant, StudentId student, FamilyFacts facts) {
        return encryption.seal(tenant, student.value(), FACTS, written(facts));
    }

    byte[] seal(TenantId tenant, PapersOf of, Papers papers) {
        return encryption.seal(
                tenant, of.student().value(), PAPERS + of.service().value(), written(papers));
    }

    FamilyFacts facts(TenantId tenant, StudentId student, byte[] sealed) {
        return read(encryption.open(tenant, student.value(), FACTS, sealed), KeptFacts.class)
                .facts();
    }

    Papers papers(TenantId tenant, PapersOf of, byte[] sealed) {
        return read(
                encryption.open(
                        tenant, of.student().value(), PAPERS + of.service().value(), sealed),
                Papers.class);
    }

    private String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what is at hand could not be written as JSON", impossible);
        }
    }

    /** Whatever is wrong with it, the message says nothing of what a family said. */
    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("what is at hand cannot be read as " + type.getSimpleName());
        }
    }
}
