package org.throughline.directory.agency.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyProfile;

/** Profiles to and from JSON, whatever the service's HTTP mapper is set to. */
final class ProfileJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private ProfileJson() {}

    static String write(@Nullable AgencyProfile profile) {
        try {
            return MAPPER.writeValueAsString(profile);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of ours is not JSON", impossible);
        }
    }

    static AgencyProfile read(String json) {
        try {
            return MAPPER.readValue(json, AgencyProfile.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a row is not what was written", damaged);
        }
    }
}
