package org.sujarit.plan.publication;

/** What organisations put before the public, and below which part of the API everybody reads it. */
public enum PublicationKind {
    ACTION_PLAN("published-action-plans"),
    PROGRESS_REPORT("published-progress-reports"),
    RISK_ASSESSMENT("published-risk-assessments"),
    RISK_RESULTS("published-risk-results"),
    NO_GIFT_DECLARATION("published-no-gift-declarations"),
    NO_GIFT_ACTIVITIES("published-no-gift-activities"),
    NO_GIFT_REPORT("published-no-gift-reports");

    private final String path;

    PublicationKind(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
