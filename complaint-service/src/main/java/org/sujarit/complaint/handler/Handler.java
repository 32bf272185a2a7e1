package org.sujarit.complaint.handler;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A complaint officer who works for a unit (ผู้รับผิดชอบเรื่องร้องเรียนของส่วนราชการ), or who heads it. */
@Entity
@Table(name = "complaint_handler")
class Handler extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    /** By which the tokens know the person. */
    String subject;

    String name;

    /** Null for the complaint centre. */
    @Column(name = "unit_id")
    UUID unitId;

    boolean head;

    @Version
    long version;

    protected Handler() {}

    Handler(String subject) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.subject = subject;
    }

    void set(HandlerDetails details) {
        name = details.name();
        unitId = details.unitId();
        head = details.head();
    }

    static Optional<Handler> of(String subject) {
        return Handler.<Handler>find("subject", subject).firstResultOptional();
    }

    static Optional<Handler> locked(String subject) {
        return Handler.<Handler>find("subject", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static List<Handler> after(String subject, int limit) {
        return Handler.<Handler>find("subject > ?1 order by subject", subject)
                .page(0, limit)
                .list();
    }
}
