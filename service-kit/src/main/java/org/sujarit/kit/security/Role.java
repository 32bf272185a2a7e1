package org.sujarit.kit.security;

/** The roles of the token's {@code roles} claim, as the identity provider must name them. */
public final class Role {

    public static final String OFFICER = "officer";
    public static final String COMPLAINT_OFFICER = "complaint-officer";
    public static final String INTEGRITY_OFFICER = "integrity-officer";
    public static final String CUSTODIAN = "custodian";
    public static final String HEAD_OF_PLANNING = "head-of-planning";
    public static final String HEAD_OF_OFFICE = "head-of-office";
    public static final String CLERK = "clerk";
    public static final String CHIEF_EXECUTIVE = "chief-executive";
    public static final String AUDITOR = "auditor";
    public static final String ORGANISATION_ADMINISTRATOR = "organisation-administrator";
    public static final String NATIONAL_MONITOR = "national-monitor";
    public static final String PLATFORM_ADMINISTRATOR = "platform-administrator";
    public static final String SYSTEM_CLIENT = "system-client";

    /** Whoever reads the organisation's plan and ITA work; see {@link ReaderRole}. */
    public static final String ORGANISATION_READER = "organisation-reader";

    private Role() {}
}
