package org.throughline.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.Problem;

/** What is said of refusals and cannot be meant is no document, and every place of it is told at once. */
class MeantProblemsTest {

    /** Its paths stand at methods only: the application of the other tests has no such resource. */
    static class SayingResource {

        @GET
        @Path("/twice")
        @Refuses({"NOT_FOUND", "UNAUTHORIZED"})
        public String twice() {
            return "";
        }

        @GET
        @Path("/in-vain")
        @Refuses(never = {"OVERLOADED", "NOT_FOUND"})
        public String inVain() {
            return "";
        }

        @GET
        @Path("/nobodys")
        @Refuses("NO_SUCH_PROBLEM")
        public String nobodys() {
            return "";
        }

        @GET
        @Path("/worded")
        public String worded() {
            return "";
        }
    }

    static class First {
        static class TwinResource {
            @GET
            @Path("/first")
            public String read() {
                return "";
            }
        }
    }

    static class Second {
        static class TwinResource {
            @GET
            @Path("/second")
            public String read() {
                return "";
            }

            public String read(String part) {
                return part;
            }
        }
    }

    @Test
    void whatFollowsIsNotSaidAgain() {
        assertThatThrownBy(() -> built(operation("SayingResource_twice")))
                .hasMessage("SayingResource_twice: UNAUTHORIZED is named already.");
    }

    @Test
    void whatWouldNotComeIsNotSaidNeverToCome() {
        assertThatThrownBy(() -> built(operation("SayingResource_inVain")))
                .hasMessage("SayingResource_inVain: NOT_FOUND would not come anyway.");
    }

    @Test
    void aNameThatNobodyHasIsRefused() {
        assertThatThrownBy(() -> built(operation("SayingResource_nobodys")))
                .hasMessage("There is no problem NO_SUCH_PROBLEM.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_FUOND: nobody is there           | 404 has no problem NOT_FUOND.",
                "NOT_FOUND or CONFLICT: nobody        | 404 has no problem CONFLICT.",
            })
    void aWordThatIsNoProblemOfItsStatusIsTold(String description, String fault) {
        assertThatThrownBy(() -> built(worded(description))).hasMessageContaining("SayingResource_worded: " + fault);
    }

    @Test
    void behindErrorsStandTheirCodes() {
        OpenAPI document = built(worded("NOT_FOUND: see errors; NOT_E164 and CONFLICT at /value"));

        assertThat(document.getPaths()
                        .getPathItem("/v1/said")
                        .getGET()
                        .getResponses()
                        .getAPIResponse("404")
                        .getContent()
                        .getMediaType("application/problem+json")
                        .getExamples())
                .containsOnlyKeys("NOT_FOUND");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> built(worded("GONE or LOST: nobody is there")))
                .hasMessageContainingAll("GONE", "LOST");
    }

    @Test
    void twoMethodsOfOneNameAreNotTakenForEachOther() {
        assertThatThrownBy(() -> built(operation("TwinResource_read")))
                .hasMessageContainingAll("TwinResource_read is several operations", "First", "Second");
    }

    private static Operation operation(String id) {
        return OASFactory.createOperation()
                .operationId(id)
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));
    }

    private static Operation worded(String description) {
        Operation operation = operation("SayingResource_worded");
        APIResponses responses = operation.getResponses();
        responses.addAPIResponse("404", OASFactory.createAPIResponse().description(description));
        return operation;
    }

    private static OpenAPI built(Operation operation) {
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem("/v1/said", OASFactory.createPathItem().GET(operation)));
        new DocumentedProblems(index()).filterOpenAPI(document);
        return document;
    }

    private static Index index() {
        try {
            return Index.of(List.of(
                    Problem.class,
                    KitProblem.class,
                    SayingResource.class,
                    First.TwinResource.class,
                    Second.TwinResource.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
