package org.sujarit.kit.problem;

/** What is behind an exception. Frameworks wrap, and only the innermost class tells what happened. */
public final class Causes {

    private Causes() {}

    public static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
