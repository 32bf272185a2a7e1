package org.sujarit.plan.framework;

/** The codes carry the tree: a mission lies under its dimension, a guideline under its mission. */
final class Codes {
    private Codes() {}

    static void requireUnder(String parent, String child) {
        if (!child.startsWith(parent + ".")) {
            throw new IllegalArgumentException(child + " does not lie under " + parent);
        }
    }
}
