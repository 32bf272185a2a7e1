package org.sujarit.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerHashesTest {
    private static final byte[] ADDRESS = {(byte) 192, 0, 2, 1};

    @Test
    void theHashOfAnAddressMeansNothingWithoutTheKeyOfThisStart() {
        CallerHashes hashes = new CallerHashes();

        assertThat(hashes.of(ADDRESS)).isEqualTo(hashes.of(ADDRESS.clone()));
        assertThat(new CallerHashes().of(ADDRESS)).isNotEqualTo(hashes.of(ADDRESS));
    }
}
