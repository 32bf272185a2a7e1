package org.sujarit.kit.database;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.sujarit.kit.problem.Causes;

/** Tells trouble of the database, which passes, from a defect of a request or an event, which doesn't. */
public final class DatabaseTrouble {

    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A): connection, rolled back for serialisation or deadlock, out of
     * resources, lock not available, told to stop, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private DatabaseTrouble() {}

    /**
     * Also where the connection was lost at the very commit, so that the transaction manager has swallowed its exception.
     * A transaction that took too long looks the same, so this is for callers who try again themselves.
     */
    public static boolean mayHaveCaused(Throwable failure) {
        return causes(failure)
                || Causes.root(failure) instanceof RollbackException
                || Causes.root(failure) instanceof XAException;
    }

    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // The pool gives none when it has no connection to give.
                return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
            }
        }
        return false;
    }
}
