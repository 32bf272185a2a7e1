package org.sujarit.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {

    @Test
    void theNameIsInAnyScriptAndNeverEndsTheHeader() {
        assertThat(Download.named("evidence.pdf", "ก 1+1\"*;\r\n.pdf"))
                .isEqualTo("attachment; filename=\"evidence.pdf\";"
                        + " filename*=UTF-8''%E0%B8%81%201%2B1%22%2A%3B%0D%0A.pdf");
    }
}
