package org.sujarit.gateway.routing;

/** The services behind the gateway. */
public enum Service {
    PLAN("plan-service"),
    COMPLAINT("complaint-service"),
    ITA("ita-service");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    /** The name that people, paths and metrics use. */
    public String id() {
        return id;
    }
}
