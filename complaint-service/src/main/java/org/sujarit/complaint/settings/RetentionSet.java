package org.sujarit.complaint.settings;

/** Tells, in the transaction of the change itself, for how long the organisation at work keeps its closed cases. */
public record RetentionSet(int months) {}
