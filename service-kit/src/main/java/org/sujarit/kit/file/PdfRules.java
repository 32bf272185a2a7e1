package org.sujarit.kit.file;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What of a PDF is to be seen on its pages, and what only tells about it. */
final class PdfRules {

    /** Everything else in a catalog stands beside the pages: metadata, scripts, attachments, permissions, forms' logic. */
    private static final Set<String> CATALOG = Set.of(
            "Type",
            "Version",
            "Pages",
            "PageLabels",
            "PageLayout",
            "PageMode",
            "Names",
            "Dests",
            "Outlines",
            "AcroForm",
            "ViewerPreferences",
            "Lang",
            "StructTreeRoot",
            "MarkInfo",
            "OCProperties");

    private static final Set<String> FORM = Set.of("Fields", "NeedAppearances", "DR", "DA", "Q");

    /** Never seen on a page, wherever they stand. */
    private static final Set<String> HIDDEN = Set.of(
            // who, when, with what
            "Metadata",
            "PieceInfo",
            "LastModified",
            "Author",
            "Creator",
            "Producer",
            "Company",
            "CreationDate",
            "ModDate",
            "CreatorInfo",
            "User",
            // previews and places
            "Thumb",
            "VP",
            "LGIDict",
            "Measure",
            "PtData",
            // what belongs to other files and to programs
            "AF",
            "EF",
            "RF",
            "OPI",
            "Ref",
            "Alternates",
            "AA",
            "PA",
            "JS",
            "XFA",
            "PresSteps",
            "SeparationInfo",
            "DPart");

    private static final Set<String> OF_ANNOTATIONS = Set.of("T", "M", "NM", "RC", "RV", "Subj", "ExData");

    private static final Set<String> OF_STREAMS = Set.of("Length", "F", "FFilter", "FDecodeParms", "DL");

    /** Their entries have names that the document chose. */
    private static final Set<String> CHOSEN_NAMES = Set.of(
            "Font",
            "XObject",
            "ExtGState",
            "ColorSpace",
            "Pattern",
            "Shading",
            "Properties",
            "CharProcs",
            "Colorants",
            "RoleMap",
            "ClassMap",
            "Dests");

    private static final Set<String> ANNOTATIONS = Set.of(
            "Text",
            "Link",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Stamp",
            "Ink",
            "Popup",
            "Widget",
            "Watermark",
            "Redact");

    private static final Set<String> TYPES_LEFT_OUT = Set.of(
            "Metadata",
            "EmbeddedFile",
            "Filespec",
            "F",
            "Sig",
            "DocTimeStamp",
            "SigRef",
            "Thread",
            "Bead",
            "Rendition");

    private static final Set<String> ACTIONS_LEFT_OUT = Set.of(
            "JavaScript",
            "Launch",
            "GoToR",
            "GoToE",
            "GoToDp",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "Thread",
            "Hide",
            "RichMediaExecute");

    private static final Pattern PUBLIC_ADDRESS = Pattern.compile("(https?|mailto|tel):.*", Pattern.DOTALL);

    private final COSDictionary catalog;
    private final COSBase form;
    private final COSBase names;
    private final Set<COSBase> pages = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfRules(COSDictionary catalog) {
        this.catalog = catalog;
        this.form = catalog.getDictionaryObject(COSName.ACRO_FORM);
        this.names = catalog.getDictionaryObject(COSName.NAMES);
        collectPages();
    }

    private void collectPages() {
        Deque<COSBase> open = new ArrayDeque<>();
        COSBase root = catalog.getDictionaryObject(COSName.PAGES);
        if (root != null) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            if (open.pop() instanceof COSDictionary node && pages.add(node)) {
                COSArray kids = node.getCOSArray(COSName.KIDS);
                for (int i = 0; kids != null && i < kids.size(); i++) {
                    COSBase kid = kids.getObject(i);
                    if (kid != null) {
                        open.push(kid);
                    }
                }
            }
        }
    }

    /** May this be in the copy at all? */
    boolean keep(COSDictionary object) {
        String type = name(object, COSName.TYPE);
        if (TYPES_LEFT_OUT.contains(type) || object.containsKey("EF") || object.containsKey(COSName.BYTERANGE)) {
            return false;
        }
        if (isPage(object, type)) {
            // A deleted page may still be led to, by a bookmark or a link.
            return pages.contains(object);
        }
        return !isHiddenAnnotation(object) && !isHiddenAction(object) && !isSignatureField(object);
    }

    /** May the entry {@code key} of this object be in the copy? */
    boolean keep(COSDictionary object, COSName under, COSName key) {
        String name = key.getName();
        if (object == catalog) {
            return CATALOG.contains(name);
        }
        if (object == form) {
            return FORM.contains(name);
        }
        if (object instanceof COSStream) {
            return !OF_STREAMS.contains(name) && !HIDDEN.contains(name);
        }
        if (object == names) {
            return name.equals("Dests");
        }
        if (CHOSEN_NAMES.contains(under.getName()) && !object.containsKey(COSName.TYPE)) {
            return true;
        }
        if (OF_ANNOTATIONS.contains(name) && isAnnotation(object)) {
            return name.equals("T") && isField(object);
        }
        boolean bead = name.equals("B") && pages.contains(object);
        return !bead && !HIDDEN.contains(name);
    }

    private static boolean isPage(COSDictionary object, String type) {
        return type.equals("Page")
                || (object.containsKey(COSName.PARENT)
                        && object.containsKey(COSName.CONTENTS)
                        && !object.containsKey(COSName.SUBTYPE));
    }

    private static boolean isAnnotation(COSDictionary object) {
        return !(object instanceof COSStream) && object.containsKey(COSName.RECT);
    }

    /** Its T is the name of a field, and no person's. */
    private static boolean isField(COSDictionary object) {
        return name(object, COSName.SUBTYPE).equals("Widget");
    }

    private static boolean isHiddenAnnotation(COSDictionary object) {
        return isAnnotation(object) && !ANNOTATIONS.contains(name(object, COSName.SUBTYPE));
    }

    private static boolean isHiddenAction(COSDictionary object) {
        if (object.containsKey(COSName.P)) {
            // An element of the structure, whose S may be any word.
            return false;
        }
        String action = name(object, COSName.S);
        if (action.equals("URI")) {
            String address = object.getString(COSName.URI, "");
            return !PUBLIC_ADDRESS.matcher(address.toLowerCase(Locale.ROOT)).matches();
        }
        return ACTIONS_LEFT_OUT.contains(action);
    }

    private static boolean isSignatureField(COSDictionary object) {
        COSDictionary field = object;
        for (int i = 0; field != null && i < 10; i++) {
            if (field.containsKey(COSName.FT)) {
                return name(field, COSName.FT).equals("Sig");
            }
            boolean inField = field.containsKey(COSName.T) || isField(field);
            field = inField ? field.getCOSDictionary(COSName.PARENT) : null;
        }
        return false;
    }

    private static String name(COSDictionary object, COSName key) {
        return object.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
