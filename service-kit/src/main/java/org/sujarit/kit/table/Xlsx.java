package org.sujarit.kit.table;

/** Workbooks as files (Office Open XML). */
public final class Xlsx {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Xlsx() {}
}
