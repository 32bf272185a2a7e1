package org.sujarit.complaint.receipt;

/** Numbers of the right form, with the right check character, that were never given out. */
public final class UnknownNumbers {

    private UnknownNumbers() {}

    public static String of(int i) {
        return TrackingNumber.withCheck("2400" + "%08d".formatted(i)).value();
    }
}
