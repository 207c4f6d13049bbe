package org.throughline.directory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The standard's own schemas. */
public final class HsdsSchema {

    private HsdsSchema() {}

    /** A compiled schema, or a part of it; the test is skipped where the standard is absent. */
    public static JsonSchema of(String version, String file, String pointer) throws IOException {
        Path folder = StandardsFolder.hsds(version).resolve("schema/compiled");
        assumeTrue(Files.isDirectory(folder), "skipped: the folder with the HSDS standard is absent");
        JsonNode compiled = new ObjectMapper().readTree(folder.resolve(file).toFile());
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(compiled.at(pointer));
    }
}
