package org.sujarit.complaint.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer is written in: the end of the address says which, and the header {@code Accept} nothing. */
@Schema(name = "Open311Format")
public enum Format {
    @JsonProperty("json")
    JSON("application/json"),
    @JsonProperty("xml")
    XML("text/xml");

    /** In an operation's path. */
    static final String IN_PATH = ".{format: json|xml}";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As JAX-RS reads the path's parameter. */
    public static Format fromString(String suffix) {
        return suffix.equals("json") ? JSON : XML;
    }

    /** For an address that may be of no operation at all; XML is what every client has to know. */
    static Format ofPath(String path) {
        return path.endsWith(".json") ? JSON : XML;
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }
}
