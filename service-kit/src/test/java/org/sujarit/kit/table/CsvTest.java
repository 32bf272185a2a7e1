package org.sujarit.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(Csv.of(List.of("ชื่อ", "baht"), List.of(Csv.row("ก, \"ข\"\nค", new BigDecimal("30000.50")))))
                .isEqualTo("\uFEFFชื่อ,baht\r\n\"ก, \"\"ข\"\"\nค\",30000.50\r\n");
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertThat(Csv.of(List.of("a", "b"), List.of(Csv.row(1, null)))).endsWith("\r\n1,\r\n");
    }

    @Test
    void textNeverBecomesAFormula() {
        assertThat(Csv.of(List.of("a"), List.of(Csv.row("=HYPERLINK(1)"), Csv.row("@x"), Csv.row("-ไม่ใช้งบประมาณ"))))
                .endsWith("'=HYPERLINK(1)\r\n'@x\r\n'-ไม่ใช้งบประมาณ\r\n");
    }

    @Test
    void numbersBelowZeroStayNumbers() {
        assertThat(Csv.of(List.of("a"), List.of(Csv.row(new BigDecimal("-1.50")))))
                .endsWith("\r\n-1.50\r\n");
    }
}
