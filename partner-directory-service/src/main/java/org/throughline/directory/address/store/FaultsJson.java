package org.throughline.directory.address.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.throughline.directory.csv.FileFault;

/** An upload's faults to and from JSON, whatever the service's HTTP mapper is set to. */
final class FaultsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FaultsJson() {}

    static String write(List<FileFault> faults) {
        try {
            return MAPPER.writeValueAsString(faults);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of ours is not JSON", impossible);
        }
    }

    static List<FileFault> read(String json) {
        try {
            return List.of(MAPPER.readValue(json, FileFault[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a row is not what was written", damaged);
        }
    }
}
