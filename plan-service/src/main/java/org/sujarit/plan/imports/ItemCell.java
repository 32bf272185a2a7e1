package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sujarit.kit.text.PlainText;
import org.sujarit.plan.actionplan.ItemKind;

/**
 * Takes an item cell apart: {@code ๑.๑.๑ ๑.) มาตรการ… ๒.) โครงการ… ๑.๑.๒ ๑.) …}. Guideline codes stand before the
 * items they own; several codes in a row own the same items. Numbers such as {@code ๑.)}, {@code ๑)}, {@code 1.}
 * and {@code (1)} begin an item.
 */
final class ItemCell {
    private static final String KINDS =
            Arrays.stream(ItemKind.values()).map(ItemKind::thaiTerm).collect(Collectors.joining("|", "(?:", ")"));
    private static final String CODE = "[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2}";
    private static final Pattern KIND_AHEAD = Pattern.compile("\\s*+[\"“”']?(" + KINDS + ")");
    private static final Pattern TOKEN = Pattern.compile("(?<![^\\s(])\\(?(?<code>" + CODE + ")\\.?\\)?(?=\\s|$)"
            + "|(?<bracketed>\\([0-9]{1,2}\\))"
            + "|(?<closed>(?<![0-9.(])[0-9]{1,2}\\.?\\))"
            + "|(?<dotted>(?<![0-9.(])[0-9]{1,2}\\.(?=\\s*+" + KINDS + "))");

    private static final Pattern EXACT = Pattern.compile("(?<kind>" + KINDS + ")(?<name>⟦[^⟧]*+⟧)");

    /**
     * An item's name and the guidelines it stands under.
     *
     * @param kind null where the name's first word says none
     */
    record Entry(ItemKind kind, String name, List<String> codes) {

        Entry(String name, List<String> codes) {
            this(kindOf(name).orElse(null), name, codes);
        }

        /** A name to the letter has its kind before it, as its first word may say another one. */
        static Entry of(String text, List<String> codes) {
            Matcher exact = EXACT.matcher(text);
            Optional<String> name = exact.matches() ? ExactText.read(exact.group("name")) : Optional.empty();
            return name.isPresent()
                    ? new Entry(kindOf(exact.group("kind")).orElseThrow(), name.get(), codes)
                    : new Entry(text, codes);
        }
    }

    private enum Token {
        START,
        CODE,
        NUMBER
    }

    private final String text;
    /** As long as the text, with Arabic digits, and with nothing to be found in what stands there to the letter. */
    private final String shape;

    private final List<Entry> entries = new ArrayList<>();
    private List<String> codes;
    private Token last = Token.START;
    private int end;
    private int depth;
    private int depthKnownTo;

    private ItemCell(String text, List<String> codes) {
        this.text = text;
        this.shape = PlainText.arabicDigits(ExactText.masked(text));
        this.codes = codes;
    }

    /** @param codes the guidelines that the rows above left open, for a cell that begins without one */
    static ItemCell parse(String text, List<String> codes) {
        ItemCell cell = new ItemCell(text, codes);
        cell.parse();
        return cell;
    }

    /** The cell that {@link #parse} takes apart into just this item. */
    static String write(ItemKind kind, String name, List<String> codes) {
        Entry item = new Entry(kind, name, codes);
        String marks = ThaiText.thaiDigits(String.join(" ", codes) + "\n1) ");
        String plain = marks + name;
        return ExactText.isPlain(name) && parse(plain, List.of()).entries().equals(List.of(item))
                ? plain
                : marks + kind.thaiTerm() + ExactText.write(name);
    }

    /** The kind that the name's first word says. */
    static Optional<ItemKind> kindOf(String name) {
        Matcher word = KIND_AHEAD.matcher(name);
        return word.lookingAt()
                ? Arrays.stream(ItemKind.values())
                        .filter(kind -> kind.thaiTerm().equals(word.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The guidelines that an item in the next row would stand under if its cell named none. */
    List<String> openCodes() {
        return codes;
    }

    private void parse() {
        Matcher token = TOKEN.matcher(shape);
        while (token.find()) {
            if (token.group("code") != null) {
                boolean goesOn = takeText(token.start(), Token.CODE) && last == Token.CODE;
                codes = goesOn ? with(codes, token.group("code")) : List.of(token.group("code"));
                advance(Token.CODE, token.end());
            } else if (beginsItem(token)) {
                takeText(token.start(), Token.NUMBER);
                advance(Token.NUMBER, token.end());
            }
        }
        takeText(text.length(), Token.START);
    }

    /** Takes the text up to here; says whether there was none. */
    private boolean takeText(int to, Token next) {
        String name = ThaiText.oneLine(text.substring(end, to));
        if (name.isEmpty() && last != Token.NUMBER) {
            return true;
        }
        boolean nothingPlanned = YearEntry.OFF.matcher(name).matches() && !name.isEmpty();
        boolean guidelineTitle =
                last != Token.NUMBER && next == Token.NUMBER && kindOf(name).isEmpty();
        if (!nothingPlanned && !guidelineTitle) {
            entries.add(Entry.of(name, codes));
        }
        return false;
    }

    private void advance(Token token, int to) {
        last = token;
        end = to;
        depth = 0;
        depthKnownTo = to;
    }

    /** A number is also found inside names, as in (ระยะที่ 2) or (2): those stand in brackets or inside a line. */
    private boolean beginsItem(Matcher number) {
        for (; depthKnownTo < number.start(); depthKnownTo++) {
            char c = shape.charAt(depthKnownTo);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        if (depth > 0) {
            return false;
        }
        boolean atWordStart = number.start() == 0 || Character.isWhitespace(text.charAt(number.start() - 1));
        boolean beforeKind =
                KIND_AHEAD.matcher(text).region(number.end(), text.length()).lookingAt();
        return beforeKind || beginsLine(number.start()) || (atWordStart && number.group("closed") != null);
    }

    private boolean beginsLine(int at) {
        int before = at - 1;
        while (before >= end && Character.isWhitespace(text.charAt(before)) && text.charAt(before) != '\n') {
            before--;
        }
        return before < end || text.charAt(before) == '\n';
    }

    private static List<String> with(List<String> codes, String code) {
        List<String> more = new ArrayList<>(codes);
        if (!more.contains(code)) {
            more.add(code);
        }
        return more;
    }
}
