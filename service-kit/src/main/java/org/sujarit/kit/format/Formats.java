package org.sujarit.kit.format;

/** One address in several formats: a method for each, and the caller's {@code Accept} decides. */
public final class Formats {

    /**
     * Behind a media type in {@code @Produces}: who takes any format gets another one than this. Without it the names of
     * the methods would decide.
     */
    public static final String IF_ASKED_FOR = ";qs=0.5";

    private Formats() {}
}
