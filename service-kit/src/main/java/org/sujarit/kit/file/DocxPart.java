package org.sujarit.kit.file;

import java.util.Optional;

/**
 * The parts that a text document is shown with, by the last word of the relationship that leads to them. All others stay
 * behind: properties, previews, people, templates, custom data, embedded files, fonts and programs.
 */
enum DocxPart {
    DOCUMENT("officeDocument", "openxmlformats-officedocument.wordprocessingml.document.main"),
    STYLES("styles", "openxmlformats-officedocument.wordprocessingml.styles"),
    SETTINGS("settings", "openxmlformats-officedocument.wordprocessingml.settings"),
    FONTS("fontTable", "openxmlformats-officedocument.wordprocessingml.fontTable"),
    NUMBERING("numbering", "openxmlformats-officedocument.wordprocessingml.numbering"),
    HEADER("header", "openxmlformats-officedocument.wordprocessingml.header"),
    FOOTER("footer", "openxmlformats-officedocument.wordprocessingml.footer"),
    FOOTNOTES("footnotes", "openxmlformats-officedocument.wordprocessingml.footnotes"),
    ENDNOTES("endnotes", "openxmlformats-officedocument.wordprocessingml.endnotes"),
    COMMENTS("comments", "openxmlformats-officedocument.wordprocessingml.comments"),
    THEME("theme", "openxmlformats-officedocument.theme"),
    THEME_OVERRIDE("themeOverride", "openxmlformats-officedocument.themeOverride"),
    CHART("chart", "openxmlformats-officedocument.drawingml.chart"),
    CHART_SHAPES("chartUserShapes", "openxmlformats-officedocument.drawingml.chartshapes"),
    CHART_STYLE("chartStyle", "ms-office.chartstyle"),
    CHART_COLORS("chartColorStyle", "ms-office.chartcolorstyle"),
    CHART_EXTENDED("chartEx", "ms-office.chartex"),
    DIAGRAM_DATA("diagramData", "openxmlformats-officedocument.drawingml.diagramData"),
    DIAGRAM_LAYOUT("diagramLayout", "openxmlformats-officedocument.drawingml.diagramLayout"),
    DIAGRAM_STYLE("diagramQuickStyle", "openxmlformats-officedocument.drawingml.diagramStyle"),
    DIAGRAM_COLORS("diagramColors", "openxmlformats-officedocument.drawingml.diagramColors"),
    DIAGRAM_DRAWING("diagramDrawing", "ms-office.drawingml.diagramDrawing");

    private final String relationship;
    private final String contentType;

    DocxPart(String relationship, String contentType) {
        this.relationship = relationship;
        this.contentType = contentType;
    }

    String contentType() {
        return "application/vnd." + contentType + "+xml";
    }

    /** The names that a document gave its parts may speak; these don't. */
    String name(int number) {
        String base = this == DOCUMENT ? "document" : relationship;
        return "word/" + base + (number == 1 ? "" : number) + ".xml";
    }

    static Optional<DocxPart> ledToBy(String relationship) {
        for (DocxPart part : values()) {
            if (part.relationship.equals(relationship)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
