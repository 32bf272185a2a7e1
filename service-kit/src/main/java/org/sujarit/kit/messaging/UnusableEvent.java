package org.sujarit.kit.messaging;

/** An event that no further try can apply. Its message goes to the operators: it must hold nothing of the event's data. */
public final class UnusableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableEvent(String reason) {
        super(reason);
    }
}
