package org.sujarit.plan.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.sujarit.kit.text.PlainText;

/** That a publication is found by a text. */
@Entity
@Immutable
@Table(name = "publication_text")
class PublicationText extends PanacheEntityBase {

    @Id
    @Column(name = "text_id")
    UUID textId;

    @Enumerated(EnumType.STRING)
    PublicationKind kind;

    @Id
    @Column(name = "publication_id")
    UUID publicationId;

    protected PublicationText() {}

    private PublicationText(Publication publication, String text) {
        this.textId = SearchedText.id(text);
        this.kind = publication.kind;
        this.publicationId = publication.id;
    }

    static void keep(Publication publication, Stream<String> written) {
        List<String> texts = written.map(PlainText::searchable).distinct().toList();
        SearchedText.keep(texts);
        persist(texts.stream().map(text -> new PublicationText(publication, text)));
    }
}
