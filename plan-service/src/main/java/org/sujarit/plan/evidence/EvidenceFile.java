package org.sujarit.plan.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sujarit.kit.file.FileType;

/** A file that proves what a report says; never changed, only taken away with its draft. */
@Entity
@Immutable
@Table(name = "evidence_file")
class EvidenceFile extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    /** The document in whose draft it was added. */
    @Column(name = "subject_id")
    UUID subjectId;

    String name;

    @Enumerated(EnumType.STRING)
    FileType type;

    byte[] content;

    @Column(name = "added_at")
    Instant addedAt;

    protected EvidenceFile() {}

    EvidenceFile(UUID subjectId, String name, FileType type, byte[] content, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.subjectId = subjectId;
        this.name = name;
        this.type = type;
        this.content = content;
        this.addedAt = now;
    }

    static Optional<EvidenceFile> of(UUID id) {
        return EvidenceFile.<EvidenceFile>find("id", id).firstResultOptional();
    }

    EvidenceReference reference() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EvidenceReference(
                    id, name, type, content.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
