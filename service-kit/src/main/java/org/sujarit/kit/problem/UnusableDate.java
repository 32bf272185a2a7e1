package org.sujarit.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;

/** A date of a request is none, or of a year that nobody means. */
public final class UnusableDate extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    public UnusableDate(JsonParser parser) {
        super(parser, "is no date", LocalDate.class);
    }
}
