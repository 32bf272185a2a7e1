package org.sujarit.complaint.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Gives out the number and the secret that a complaint is followed with, and takes them back. */
@ApplicationScoped
public class Receipts {

    /** Stands in for a number that is none, so that it costs the same to refuse. */
    private static final TrackingNumber NOBODYS = TrackingNumber.withCheck("000000000000");

    private static final byte[] NO_HASH = new byte[32];
    private static final int GROUPS = 5;

    @Inject
    ReceiptSeal seal;

    @Inject
    Clock clock;

    /** A complaint that a receipt opens. */
    public record Opened(TrackingNumber number, UUID organisationId, UUID complaintId) {}

    /** A number that nobody has yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TrackingNumber newNumber() {
        TrackingNumber number;
        do {
            number = TrackingNumber.random(LocalDate.now(clock));
        } while (ComplaintReceipt.findById(number.value()) != null);
        return number;
    }

    /** Keeps the receipt and returns its secret, 100 random bits that are kept as a keyed hash only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String issue(TrackingNumber number, UUID organisationId, UUID complaintId) {
        String characters = Crockford.random(GROUPS * 4);
        String secret = characters.replaceAll("(.{4})(?!$)", "$1-");
        new ComplaintReceipt(number, seal.of(number, secret), organisationId, complaintId).persist();
        return secret;
    }

    /** A case that was referred is followed at the other organisation with the receipt that the complainant has. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(UUID complaintId, UUID toOrganisation, UUID toComplaint) {
        ComplaintReceipt.move(complaintId, toOrganisation, toComplaint);
    }

    /** Nobody opens the case any more: its number is answered as an unknown one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID complaintId) {
        ComplaintReceipt.delete("complaintId", complaintId);
    }

    /**
     * The same work for every number and secret, so that the time of the answer doesn't tell which numbers exist.
     *
     * @param secret as the complainant typed it; null where there was none
     * @return empty for a number that is malformed or unknown, and for a wrong secret alike
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Opened> open(String trackingNumber, String secret) {
        TrackingNumber number = TrackingNumber.parse(trackingNumber).orElse(NOBODYS);
        ComplaintReceipt receipt = ComplaintReceipt.findById(number.value());
        byte[] expected = receipt == null ? NO_HASH : receipt.secretHash;
        boolean right = MessageDigest.isEqual(expected, seal.of(number, secret == null ? "" : secret));
        return right && receipt != null
                ? Optional.of(new Opened(number, receipt.organisationId, receipt.complaintId))
                : Optional.empty();
    }
}
