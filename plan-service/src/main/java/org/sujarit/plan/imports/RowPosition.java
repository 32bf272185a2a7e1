package org.sujarit.plan.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sujarit.plan.framework.PlanFramework;

/** The dimension, mission and guidelines a row stands under; a blank cell means: as above. */
final class RowPosition {
    /** Stands for what a finding was already made of, so that the rows below repeat neither it nor its consequences. */
    private static final String UNCLEAR = "";

    private static final Pattern DIMENSION = Pattern.compile("(?:มิติที่)?([0-9]{1,2})(?![0-9]|\\.[0-9]).*");
    private static final Pattern MISSION = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})(?![0-9]|\\.[0-9]).*");

    private final PlanFramework framework;
    private final Findings findings;
    private String dimension;
    private String mission;
    /** Further missions that an item serves; they may lie in other dimensions. */
    private List<String> furtherMissions = List.of();

    private List<String> openCodes = List.of();

    RowPosition(PlanFramework framework, Findings findings) {
        this.framework = framework;
        this.findings = findings;
    }

    /** After a total row, or on a new sheet, nothing stands "above". */
    void reset() {
        dimension = null;
        mission = null;
        furtherMissions = List.of();
        openCodes = List.of();
    }

    /** The dimension whose totals the row counts in; empty when that is unclear. */
    String dimension() {
        return dimension == null ? UNCLEAR : dimension;
    }

    List<String> openCodes() {
        return openCodes;
    }

    void leaveOpen(List<String> codes) {
        openCodes = codes;
    }

    void read(SheetRow row, Layout layout) {
        readDimension(row.text(layout.dimension()), row.at(layout.dimension()));
        // A dimension may head its missions in a row of its own.
        boolean needsMission = !row.isBlank(layout.item());
        if (needsMission || !row.isBlank(layout.mission())) {
            readMission(row.text(layout.mission()), row.at(layout.mission()));
        }
    }

    /** Whether the row's dimension cell names a dimension; titles and footnotes stand in that column too. */
    private static boolean namesDimension(SheetRow row, Layout layout) {
        return DIMENSION.matcher(ThaiText.compact(row.text(layout.dimension()))).matches();
    }

    /** Whether a row without an item says what the rows below it stand under. */
    boolean headsRows(SheetRow row, Layout layout) {
        boolean namesMission =
                MISSION.matcher(ThaiText.compact(row.text(layout.mission()))).matches();
        // Below the table, where nothing stands above, a number begins a footnote.
        return namesDimension(row, layout) || (namesMission && !dimension().isEmpty());
    }

    /** Where the row stands, to tell whether another one stands there too. */
    List<String> place() {
        return List.of(dimension(), mission == null ? UNCLEAR : mission);
    }

    /** Reports a code that is unknown or lies elsewhere; what is unclear about the row itself is not held against it. */
    void check(String guideline, CellAddress at, String text) {
        if (framework.guideline(guideline).isEmpty()) {
            findings.add(Rule.GUIDELINE_UNKNOWN, at, text, guideline);
        } else if (isKnownMission() && !liesUnderMission(guideline)) {
            findings.add(Rule.GUIDELINE_OUTSIDE_MISSION, at, text, guideline, mission);
        } else if (!isKnownMission() && isKnownDimension() && !guideline.startsWith(dimension + ".")) {
            findings.add(Rule.GUIDELINE_OUTSIDE_MISSION, at, text, guideline, dimension);
        }
    }

    private boolean liesUnderMission(String guideline) {
        return guideline.startsWith(mission + ".")
                || furtherMissions.stream().anyMatch(further -> guideline.startsWith(further + "."));
    }

    private void readDimension(String cell, CellAddress at) {
        String text = Continued.removed(cell);
        if (text.isBlank()) {
            if (dimension == null) {
                findings.add(Rule.DIMENSION_MISSING, at, text);
                enterDimension(UNCLEAR);
            }
            return;
        }
        Matcher code = DIMENSION.matcher(ThaiText.compact(text));
        if (!code.matches()) {
            findings.add(Rule.DIMENSION_UNREADABLE, at, text);
            enterDimension(UNCLEAR);
        } else if (!code.group(1).equals(dimension)) {
            enterDimension(code.group(1));
            if (!isKnownDimension()) {
                findings.add(Rule.DIMENSION_UNKNOWN, at, text, dimension);
            }
        }
    }

    private void enterDimension(String code) {
        dimension = code;
        mission = null;
        furtherMissions = List.of();
        openCodes = List.of();
    }

    private void readMission(String cell, CellAddress at) {
        String text = Continued.removed(cell);
        if (text.isBlank()) {
            if (mission == null) {
                findings.add(Rule.MISSION_MISSING, at, text);
                enterMission(UNCLEAR);
            }
            return;
        }
        Matcher code = MISSION.matcher(ThaiText.compact(text));
        if (!code.matches()) {
            findings.add(Rule.MISSION_UNREADABLE, at, text);
            enterMission(UNCLEAR);
            return;
        }
        String read = code.group(1) + "." + code.group(2);
        List<String> further = furtherMissions(text);
        if (!read.equals(mission) || !further.equals(furtherMissions)) {
            enterMission(read);
            furtherMissions = further;
            checkMission(code.group(1), at, text);
        }
        if (dimension.equals(UNCLEAR)) {
            dimension = code.group(1);
        }
    }

    /** Each further mission begins a line of the cell. */
    private List<String> furtherMissions(String text) {
        return text.lines()
                .skip(1)
                .map(line -> MISSION.matcher(ThaiText.compact(line)))
                .filter(Matcher::matches)
                .map(code -> code.group(1) + "." + code.group(2))
                .filter(code -> framework.mission(code).isPresent())
                .toList();
    }

    private void enterMission(String code) {
        mission = code;
        furtherMissions = List.of();
        openCodes = List.of();
    }

    private void checkMission(String itsDimension, CellAddress at, String text) {
        if (!isKnownMission()) {
            findings.add(Rule.MISSION_UNKNOWN, at, text, mission);
        } else if (isKnownDimension() && !itsDimension.equals(dimension)) {
            findings.add(Rule.MISSION_OUTSIDE_DIMENSION, at, text, mission, dimension);
        }
    }

    private boolean isKnownDimension() {
        return framework.dimension(dimension).isPresent();
    }

    private boolean isKnownMission() {
        return framework.mission(mission).isPresent();
    }
}
