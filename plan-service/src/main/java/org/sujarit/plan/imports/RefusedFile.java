package org.sujarit.plan.imports;

/** The file as a whole can't be read or breaks a bound; nothing of it is used. */
final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RefusedFile(Rule rule, CellAddress at, Object... details) {
        super(rule.code());
        this.finding = Finding.of(rule, at, "", details);
    }

    RefusedFile(Rule rule, Throwable cause) {
        super(rule.code(), cause);
        this.finding = Finding.of(rule, CellAddress.FILE, "");
    }

    Finding finding() {
        return finding;
    }
}
