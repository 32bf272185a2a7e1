package org.sujarit.acceptance;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The gateway's OpenAPI document, read for what it promises: operations, who may call them, and a valid body of each. */
record ApiDocument(Map<String, Object> root) {

    private static final String OCTETS = "application/octet-stream";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /**
     * @param path with its parameters in braces
     * @param isPublic whether it asks for no token
     * @param query the parameters that it can't do without, as the document shows them
     * @param contentType of its body, null where it takes none
     * @param body valid by the document's own example, null where it takes none
     */
    record Operation(
            String method, String path, boolean isPublic, Map<String, Object> query, String contentType, Object body) {

        /** Sends it to a path in which the parameters are replaced, with everything that any operation asks for. */
        Response send(RequestSpecification caller, String concretePath) {
            RequestSpecification request = Api.creating(caller).header("If-Match", "*");
            if (Api.XLSX.equals(contentType)) {
                Api.spreadsheet(request, "chang-nuea-plan-2566-2570.xlsx", "แผน");
            } else if (OCTETS.equals(contentType)) {
                request.queryParams(query).contentType(OCTETS).body(RowsOfEveryKind.ONE_PIXEL);
            } else if (FORM.equals(contentType)) {
                request.contentType(ContentType.URLENC.withCharset("UTF-8")).formParams(object(body));
            } else {
                request.queryParams(query).contentType(ContentType.JSON);
                if (body != null) {
                    request.body(body);
                }
            }
            return request.request(method, concretePath);
        }

        Operation with(Object otherBody) {
            return new Operation(method, path, isPublic, query, contentType, otherBody);
        }

        boolean isRead() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiDocument fetch() {
        Response document = Api.anybody().get("/openapi");
        document.then().statusCode(200);
        return new ApiDocument(document.path(""));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        at(root, "paths").forEach((path, methods) -> object(methods).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.add(operation(method.toUpperCase(Locale.ROOT), path, object(operation)));
            }
        }));
        return operations;
    }

    private Operation operation(String method, String path, Map<String, Object> described) {
        List<?> security = (List<?>) described.get("security");
        boolean isPublic = security == null || security.isEmpty();
        Map<String, Object> query = query(described);
        if (!described.containsKey("requestBody")) {
            return new Operation(method, path, isPublic, query, null, null);
        }
        Map<String, Object> content = at(described, "requestBody", "content");
        if (content.containsKey(Api.XLSX)) {
            return new Operation(method, path, isPublic, query, Api.XLSX, null);
        }
        if (content.containsKey(OCTETS)) {
            return new Operation(method, path, isPublic, query, OCTETS, null);
        }
        if (content.containsKey(FORM)) {
            return new Operation(method, path, isPublic, query, FORM, fields(at(content, FORM, "schema")));
        }
        Object example = example(at(content, "application/json", "schema"), method + " " + path);
        return new Operation(method, path, isPublic, query, "application/json", example);
    }

    /** A form with every field as it is shown. */
    private Map<String, Object> fields(Map<String, Object> form) {
        if (form.get("$ref") instanceof String reference) {
            return fields(at(root, reference.substring("#/".length()).split("/", -1)));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        at(form, "properties").forEach((name, field) -> fields.put(name, example(object(field), name)));
        return fields;
    }

    private Map<String, Object> query(Map<String, Object> described) {
        Map<String, Object> query = new LinkedHashMap<>();
        List<?> parameters = (List<?>) described.getOrDefault("parameters", List.of());
        for (Object each : parameters) {
            Map<String, Object> parameter = object(each);
            if ("query".equals(parameter.get("in")) && Boolean.TRUE.equals(parameter.get("required"))) {
                query.put((String) parameter.get("name"), example(parameter));
            }
        }
        return query;
    }

    /** The first of a closed set of values; else what is shown. */
    private Object example(Map<String, Object> parameter) {
        Map<String, Object> schema = object(parameter.get("schema"));
        if (schema.get("$ref") instanceof String reference) {
            schema = at(root, reference.substring("#/".length()).split("/", -1));
        }
        return schema.get("enum") instanceof List<?> values ? values.getFirst() : parameter.get("example");
    }

    private Object example(Map<String, Object> schema, String operation) {
        if (schema.get("examples") instanceof List<?> examples) {
            return examples.getFirst();
        }
        if (schema.get("$ref") instanceof String reference) {
            return example(at(root, reference.substring("#/".length()).split("/", -1)), operation);
        }
        throw new AssertionError(operation + " shows no example of its body");
    }

    private static Map<String, Object> at(Map<String, Object> from, String... names) {
        Map<String, Object> found = from;
        for (String name : names) {
            found = object(found.get(name));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
