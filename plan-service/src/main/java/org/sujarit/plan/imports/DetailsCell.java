package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the cell ข้อมูลประกอบ apart into rationale, objectives and the numbered steps. Headings divide it; without
 * any, what stands before the first number is taken for the rationale, which is a doubt, or the objective where it says so.
 */
final class DetailsCell {
    private static final Pattern HEADING = Pattern.compile("(?<!\\S)(?:"
            + "(?<rationale>หลักการและเหตุผล|เหตุผลและความจำเป็น)|(?<objectives>วัตถุประสงค์)"
            + "|(?<steps>ขั้นตอน(?:และวิธี)?(?:การ)?(?:ดำเนินการ|ดำเนินงาน)?|วิธี(?:การ)?(?:ดำเนินการ|ดำเนินงาน)))"
            + "(?<colon>[ \\t]*+[:：])?(?<line>[ \\t]*+(?:\\n|$))?");
    private static final Pattern NOTHING = Pattern.compile("[-–—]*+");
    private static final Pattern INTRODUCTION = Pattern.compile("(?:มี)?ดังนี้:?");
    /** Over all rows that it goes on in: more than all texts of an item can take, each character escaped. */
    private static final int LONGEST = 2_000_000;

    private static final String STEPS_HEADING = "ขั้นตอนการดำเนินการ:";

    private enum Part {
        LEAD,
        RATIONALE,
        OBJECTIVES,
        STEPS
    }

    private record Section(Part part, String text) {}

    /** What is doubtful or wrong about the cell, with the detail that the rule's message quotes. */
    record Doubt(Rule rule, Object detail) {}

    record Reading(ImportedItem.Details details, List<Doubt> doubts) {}

    private final List<String> rationale = new ArrayList<>();
    private final List<String> objectives = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private DetailsCell() {}

    static Reading read(String text) {
        if (text.length() > LONGEST) {
            Doubt tooLong = new Doubt(Rule.CELL_TOO_LONG, LONGEST);
            return new Reading(ImportedItem.Details.NONE, List.of(tooLong));
        }
        DetailsCell cell = new DetailsCell();
        List<Section> sections = sections(ExactText.joined(text));
        boolean stepsApart = sections.stream().anyMatch(section -> section.part() == Part.STEPS);
        sections.forEach(section -> cell.take(section, stepsApart));
        String rationale = cell.rationale.isEmpty() ? null : String.join(" ", cell.rationale);
        return new Reading(new ImportedItem.Details(rationale, cell.objectives, cell.steps), cell.doubts);
    }

    /** The lines that {@link #read} gives these details for. */
    static List<String> write(ImportedItem.Details details) {
        List<String> lines = new ArrayList<>();
        if (details.rationale() != null) {
            lines.add("หลักการและเหตุผล:");
            lines.add(written(details.rationale()));
        }
        if (!details.objectives().isEmpty()) {
            lines.add("วัตถุประสงค์:");
            addNumbered(lines, details.objectives());
        }
        if (!lines.isEmpty() || !details.steps().isEmpty()) {
            lines.add(STEPS_HEADING + (details.steps().isEmpty() ? " –" : ""));
            addNumbered(lines, details.steps());
        }
        return lines;
    }

    private static void addNumbered(List<String> lines, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            lines.add(ThaiText.thaiDigits(i + 1 + ") ") + written(texts.get(i)));
        }
    }

    private static String written(String text) {
        boolean plain = ExactText.isPlain(text)
                && !NumberedList.hasNumbers(text)
                && sections(text + "\n1) x").size() == 1
                && sections("1) " + text + "\n1) x").size() == 1
                && !NOTHING.matcher(text).matches()
                && !INTRODUCTION.matcher(ThaiText.compact(text)).matches();
        return plain ? text : ExactText.write(text);
    }

    private static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(ExactText.masked(text));
        Part part = Part.LEAD;
        int from = 0;
        while (heading.find()) {
            boolean atLineStart = beginsLine(text, heading.start());
            boolean saysSo = heading.group("colon") != null
                    || (atLineStart && (heading.group("line") != null || heading.group("objectives") != null))
                    || NumberedList.beginsAt(text, heading.end());
            if (saysSo) {
                sections.add(new Section(part, text.substring(from, heading.start())));
                part = heading.group("steps") != null
                        ? Part.STEPS
                        : heading.group("objectives") != null ? Part.OBJECTIVES : Part.RATIONALE;
                from = heading.end();
            }
        }
        sections.add(new Section(part, text.substring(from)));
        return sections;
    }

    static boolean beginsLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before)) && text.charAt(before) != '\n') {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private void take(Section section, boolean stepsApart) {
        if (section.part() == Part.STEPS || !stepsApart || section.part() == Part.OBJECTIVES) {
            NumberedList list = NumberedList.read(section.text(), doubts);
            switch (section.part()) {
                case STEPS -> takeSteps(list);
                case OBJECTIVES -> takeObjectives(list, stepsApart);
                case LEAD, RATIONALE -> {
                    takeRationale(section.part(), list.before());
                    steps.addAll(list.entries());
                }
            }
        } else {
            takeRationale(section.part(), section.text());
        }
    }

    private void takeRationale(Part part, String text) {
        boolean taken = addText(rationale, text);
        if (taken && part == Part.LEAD) {
            doubts.add(new Doubt(Rule.LEAD_TEXT_AS_RATIONALE, ""));
        }
    }

    private void takeSteps(NumberedList list) {
        String before = ThaiText.oneLine(list.before());
        boolean says = !NOTHING.matcher(before).matches()
                && !INTRODUCTION.matcher(ThaiText.compact(before)).matches();
        if (says && list.entries().isEmpty()) {
            addText(steps, before);
        } else if (says) {
            doubts.add(new Doubt(Rule.DETAILS_UNCLEAR, ""));
        }
        steps.addAll(list.entries());
    }

    private void takeObjectives(NumberedList list, boolean stepsApart) {
        boolean before = !NOTHING.matcher(ThaiText.oneLine(list.before())).matches();
        boolean unclear = stepsApart
                ? before && !list.entries().isEmpty()
                : !before && !list.entries().isEmpty();
        if (unclear) {
            doubts.add(new Doubt(Rule.DETAILS_UNCLEAR, ""));
        }
        addText(objectives, list.before());
        (stepsApart ? objectives : steps).addAll(list.entries());
    }

    /** Says whether there was any. */
    private static boolean addText(List<String> texts, String text) {
        return !NOTHING.matcher(ThaiText.oneLine(text)).matches() && texts.add(ExactText.oneLine(text));
    }
}
