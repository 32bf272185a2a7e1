package org.sujarit.ita.proof;

import org.sujarit.ita.catalogue.ItemKind;

/** Within this service: what this kind of item asks for is proven of a fiscal year, for the organisation at work. */
public record ItemProven(ItemKind kind, int fiscalYear) {}
