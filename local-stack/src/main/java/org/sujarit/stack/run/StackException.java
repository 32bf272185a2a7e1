package org.sujarit.stack.run;

/** Something the person at the keyboard must know and can mend; the message is all they see. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StackException(String message) {
        super(message);
    }
}
