package org.sujarit.plan.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The layout in which a plan of one fiscal year is published: dimension | mission | item | details with the steps |
 * budget | period | responsible units | remark.
 *
 * @param columns where the columns stand that tell of an item
 */
record YearlyLayout(
        SheetRow header,
        Labels labels,
        int dimension,
        int mission,
        int item,
        Map<Column, Integer> columns,
        int fiscalYear)
        implements Layout {

    /** What is told of an item beside its name. */
    enum Column {
        DETAILS("ข้อมูลประกอบ"),
        BUDGET("งบประมาณ"),
        PERIOD("ระยะเวลา"),
        UNITS("ผู้รับผิดชอบ", "หน่วยงาน"),
        REMARK("หมายเหตุ");

        private final String[] starts;

        Column(String... starts) {
            this.starts = starts;
        }
    }

    static Optional<Layout> of(SheetRow row, Labels labels, int fiscalYear) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            labels.startingWith(column.starts).ifPresent(at -> columns.put(column, at));
        }
        boolean complete = columns.size() == Column.values().length
                || (columns.size() == Column.values().length - 1 && !columns.containsKey(Column.REMARK));
        return complete
                ? Layout.common(labels)
                        .map(at -> new YearlyLayout(
                                row, labels, at.dimension(), at.mission(), at.item(), columns, fiscalYear))
                : Optional.empty();
    }

    @Override
    public OptionalInt remark() {
        return columns.containsKey(Column.REMARK) ? OptionalInt.of(columns.get(Column.REMARK)) : OptionalInt.empty();
    }

    @Override
    public Map<Integer, Integer> years() {
        return Map.of(columns.get(Column.BUDGET), fiscalYear);
    }
}
