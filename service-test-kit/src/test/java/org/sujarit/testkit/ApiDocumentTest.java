package org.sujarit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    /** One operation that is complete but for what its answer shows. */
    private static List<String> gapsOf(String answer) throws JsonProcessingException {
        return ApiDocument.gaps(new ObjectMapper().readTree("""
                {"paths": {"/things": {"get": {"summary": "s", "operationId": "o", "tags": ["t"], "responses": {"200": {"description": "d",
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Answer"}}}}}}}},
                 "components": {"schemas": {
                  "Answer": %s,
                  "Shown": {"type": "object", "properties": {"a": {"type": "string", "examples": ["x"]}}},
                  "Silent": {"type": "object", "properties": {"b": {"type": "string"}, "c": {"type": "integer"}}}}}}
                """.formatted(answer)));
    }

    @Test
    void oneFieldWithoutAnExampleAmongOthersIsAGap() throws JsonProcessingException {
        assertThat(gapsOf("""
                {"properties": {"a": {"type": "string", "examples": ["x"]}, "b": {"type": "string"}}}""")).containsExactly("GET /things answers 200 without an example of Answer.b");
    }

    @Test
    void anAnswerWithoutADescriptionIsAGap() throws JsonProcessingException {
        assertThat(ApiDocument.gaps(new ObjectMapper().readTree("""
                {"paths": {"/things": {"delete": {"summary": "s", "operationId": "o", "tags": ["t"], "responses": {"204": {}}}}}}
                """)))
                .containsExactly("DELETE /things answers 204 without a description");
    }

    @Test
    void anExampleOfTheWholeShowsItsFields() throws JsonProcessingException {
        assertThat(gapsOf("{\"examples\": [{\"b\": \"x\"}], \"properties\": {\"b\": {\"type\": \"string\"}}}"))
                .isEmpty();
    }

    @Test
    void ofWhatAPageListsEveryFieldIsShown() throws JsonProcessingException {
        assertThat(gapsOf("""
                {"properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Silent"}},
                                "next": {"type": "string", "examples": ["x"]}}}"""))
                .contains(
                        "GET /things answers 200 without an example of Silent.b",
                        "GET /things answers 200 without an example of Silent.c");
    }

    @Test
    void whatAFieldsTypeSaysNeedsNoExample() throws JsonProcessingException {
        assertThat(gapsOf("""
                {"properties": {"a": {"type": "boolean"}, "b": {"type": "string", "enum": ["X"]},
                                "c": {"type": "string", "format": "uuid"}, "d": {"$ref": "#/components/schemas/Shown"}}}""")).isEmpty();
    }

    @Test
    void aFieldThatIsAnObjectShowsSomethingOfItself() throws JsonProcessingException {
        assertThat(gapsOf("{\"properties\": {\"d\": {\"$ref\": \"#/components/schemas/Silent\"}}}"))
                .containsExactly("GET /things answers 200 without an example of Answer.d");
    }

    @Test
    void aChangeThatHidesItsVersionsAndACreationThatHidesItsPlaceAreGaps() throws JsonProcessingException {
        assertThat(ApiDocument.gaps(new ObjectMapper().readTree("""
                {"paths": {"/things": {"post": {"summary": "s", "operationId": "o", "tags": ["t"],
                  "parameters": [{"name": "If-Match", "in": "header"}],
                  "responses": {"201": {"description": "d", "content": {"application/json": {"schema": {"type": "boolean"}}}}}}}}}
                """)))
                .contains(
                        "POST /things takes If-Match without a description",
                        "POST /things answers 201 without an ETag",
                        "POST /things answers 201 without a Location");
    }

    @Test
    void anExampleThatBreaksItsSchemaIsFound() throws JsonProcessingException {
        assertThat(ApiDocument.brokenExamples(new ObjectMapper().readTree("""
                {"components": {"schemas": {
                  "Kind": {"type": "string", "enum": ["A"]},
                  "Right": {"properties": {"kind": {"$ref": "#/components/schemas/Kind"}}, "examples": [{"kind": "A"}]},
                  "Wrong": {"properties": {"kind": {"$ref": "#/components/schemas/Kind"}, "n": {"type": "integer", "examples": ["x"]}},
                    "examples": [{"kind": "B"}]}}}}
                """)))
                .hasSize(2)
                .allMatch(broken -> broken.startsWith("Wrong"));
    }
}
