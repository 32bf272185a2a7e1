package org.sujarit.ita.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What an organisation says of one OIT item of a year; changed through its {@link Assessment} only. */
@Entity
@Table(name = "checklist_item")
class ChecklistItem {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    Assessment assessment;

    int position;
    String code;

    @Enumerated(EnumType.STRING)
    ChecklistState state;

    @Column(name = "responsible_unit")
    String responsibleUnit;

    String note;

    @Column(name = "evidence_links")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> evidenceLinks;

    protected ChecklistItem() {}

    ChecklistItem(Assessment assessment, int position, String code) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.assessment = assessment;
        this.position = position;
        this.code = code;
        this.state = ChecklistState.NOT_STARTED;
        this.evidenceLinks = List.of();
    }

    void describe(ChecklistItemDetails details) {
        state = details.state();
        responsibleUnit = details.responsibleUnit();
        note = details.note();
        evidenceLinks = details.evidenceLinks();
    }
}
