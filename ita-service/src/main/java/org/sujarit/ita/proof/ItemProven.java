package org.sujarit.ita.proof;

/** Within this service: something of the organisation at work is proven for a fiscal year. */
public record ItemProven(int fiscalYear) {}
