package org.sujarit.plan.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.table.Csv;

/** What organisations have put before the public: at a stable address, and never changed. */
@ApplicationScoped
public class Publications {

    public static final String CSV = Csv.MEDIA_TYPE;

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    ObjectMapper json;

    /** For what within this service follows from a publication, in the same transaction. */
    @Inject
    Event<NewPublication> published;

    /** Where the public reaches the API; the stable addresses of what is published start with it. */
    @ConfigProperty(name = "sujarit.public-url")
    URI publicUrl;

    /** @return the address at which everybody reads it from now on */
    @Transactional(Transactional.TxType.MANDATORY)
    public URI publish(NewPublication made) {
        Publication publication = new Publication(made, toJson(made.document()));
        publication.persist();
        PublicationText.keep(publication, Stream.concat(Stream.of(made.title()), made.searchedTexts().stream()));
        published.fire(made);
        return address(made.kind(), made.id());
    }

    public URI address(PublicationKind kind, UUID id) {
        return publicUrl.resolve("/api/v1/" + kind.path() + "/" + id);
    }

    @Transactional
    public Page<PublicationOverview> list(PublicationKind kind, PageRequest page, PublicationFilter filter) {
        return page.page(
                Publication.after(page.afterId(), kind, filter, page.fetchSize()),
                Function.identity(),
                PublicationOverview::id);
    }

    /** The published document as JSON, to the letter. */
    @Transactional
    public Response json(PublicationKind kind, UUID id) {
        return answer(find(kind, id).document, MediaType.APPLICATION_JSON_TYPE, new EntityTag(id.toString()));
    }

    /** The published document as a table, to the letter. */
    @Transactional
    public Response csv(PublicationKind kind, UUID id) {
        return answer(find(kind, id).csv, new MediaType("text", "csv", "UTF-8"), new EntityTag(id + "-csv"));
    }

    /**
     * An answer that follows from published documents alone, and so never changes.
     *
     * @param tag names what it follows from
     */
    public static Response.ResponseBuilder forEver(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    /**
     * The published document itself, for what is worked out of it.
     *
     * @throws Problem {@code not-found} (404)
     */
    @Transactional
    public <T> T document(PublicationKind kind, UUID id, Class<T> type) {
        return find(kind, id, type).orElseThrow(Problems::notFound);
    }

    /** The published document itself; empty where nothing of this kind was published under the id. */
    @Transactional
    public <T> Optional<T> find(PublicationKind kind, UUID id, Class<T> type) {
        return Publication.of(kind, id).map(publication -> read(publication.document, type));
    }

    /** What an organisation has in force of a fiscal year, oldest first: published, and no later version in its place. */
    @Transactional
    public <T> List<T> inForce(PublicationKind kind, UUID organisationId, int fiscalYear, Class<T> type) {
        return Publication.inForce(kind, organisationId, fiscalYear).stream()
                .map(publication -> read(publication.document, type))
                .toList();
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published document of ours is not readable any more", e);
        }
    }

    private static Publication find(PublicationKind kind, UUID id) {
        return Publication.of(kind, id).orElseThrow(Problems::notFound);
    }

    private static Response answer(String content, MediaType type, EntityTag tag) {
        return forEver(Response.ok(content, type), tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private String toJson(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
