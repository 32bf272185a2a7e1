package org.sujarit.complaint.complaint;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.PlainText;

/**
 * Finds cases by a piece of what was written. PostgreSQL knows how frequent a piece is in the country, and not in one
 * organisation; left to itself it reads every case of an organisation for one that is rare there. So it is told what to
 * do: a frequent piece stands in many of the next cases, and what doesn't is asked of the text index.
 */
final class TextSearch {

    /** What the index knows texts by are three characters in a row. */
    private static final int SHORTEST = 3;

    /** Read in some milliseconds. */
    private static final int NEXT = 1_000;

    /** The limit comes first: the piece is looked for in so many cases and no more. */
    private static final String AMONG_THE_NEXT = "select n.id from (select c.id as id, c.dueOn as dueOn,"
            + " c.statement.searchable as text from Complaint c where %s" + ComplaintList.ORDER + " limit " + NEXT
            + ") n where n.text like :q escape '!' order by n.dueOn, n.id";

    /** All that hold the piece before any order: asked for in order, they would be looked for in it. */
    private static final String AMONG_ALL = "with holding as materialized (select c.id as id, c.dueOn as dueOn"
            + " from Complaint c where %s and c.statement.searchable like :q escape '!')"
            + " select h.id from holding h order by h.dueOn, h.id";

    private TextSearch() {}

    /**
     * @param where what else they must be
     * @param values of its parameters
     * @throws Problem {@code invalid-request} (400) for a piece of which less than three characters can be seen
     */
    static List<Complaint> find(String piece, String where, Parameters values, int limit) {
        if (PlainText.searchable(piece).length() < SHORTEST) {
            throw Problems.invalid("q", "ต้องมีอย่างน้อย 3 ตัวอักษรที่มองเห็น", "must have three visible characters");
        }
        values.and("q", PlainText.pattern(piece));
        List<UUID> ids = ids(AMONG_THE_NEXT, where, values, limit);
        if (ids.size() < limit) {
            ids = ids(AMONG_ALL, where, values, limit);
        }
        return Complaint.list("id in ?1" + ComplaintList.ORDER, ids);
    }

    private static List<UUID> ids(String query, String where, Parameters values, int limit) {
        var found = Complaint.getEntityManager().createQuery(query.formatted(where), UUID.class);
        values.map().forEach(found::setParameter);
        return found.setMaxResults(limit).getResultList();
    }
}
