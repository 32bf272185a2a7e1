package org.sujarit.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text of a request holds a character that is no part of one; which one is not repeated. */
public final class UnkeepableText extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    public UnkeepableText(JsonParser parser) {
        super(parser, "holds a control character, half a character or none", String.class);
    }
}
