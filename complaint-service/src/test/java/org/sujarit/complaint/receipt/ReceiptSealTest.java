package org.sujarit.complaint.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReceiptSealTest {

    private static final TrackingNumber NUMBER = TrackingNumber.withCheck("25697K3M9QXA");

    @Test
    void aKeyOfLessThan32BytesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> seal(31, 'k')).withMessageContaining("32 bytes");
    }

    @Test
    void aSecretIsTheSameHoweverItWasCopied() {
        assertThat(seal(32, 'k').of(NUMBER, "4tdx 9m2k-qw7rboznE5HV"))
                .isEqualTo(seal(32, 'k').of(NUMBER, "4TDX-9M2K-QW7R-B0ZN-E5HV"));
    }

    @Test
    void theSameSecretIsKeptDifferentlyUnderAnotherKeyAndForAnotherNumber() {
        byte[] kept = seal(32, 'k').of(NUMBER, "4TDX-9M2K-QW7R-B0ZN-E5HV");
        assertThat(seal(32, 'j').of(NUMBER, "4TDX-9M2K-QW7R-B0ZN-E5HV")).isNotEqualTo(kept);
        assertThat(seal(32, 'k').of(TrackingNumber.withCheck("25697K3M9QXB"), "4TDX-9M2K-QW7R-B0ZN-E5HV"))
                .isNotEqualTo(kept);
    }

    private static ReceiptSeal seal(int bytes, char filler) {
        byte[] key = Character.toString(filler).repeat(bytes).getBytes(StandardCharsets.US_ASCII);
        return new ReceiptSeal(() -> Base64.getEncoder().encodeToString(key));
    }
}
