package org.sujarit.kit.database;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;

/** What there is only one of: two who make it at once both pass the rule's own check, and one the unique index. */
public final class Unique {

    private Unique() {}

    /**
     * Keeps a new entity.
     *
     * @throws Problem of the given type where another transaction has kept the one that there can be
     */
    public static void persist(PanacheEntityBase entity, ProblemType taken) {
        try {
            entity.persistAndFlush();
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintKind.UNIQUE) {
                throw new Problem(taken);
            }
            throw e;
        }
    }
}
