package org.sujarit.plan.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.PlainText;

/**
 * A text by which publications are found, such as the name of an item: it stands once, however many publications hold
 * it, so that the database can tell the frequent texts from the rare ones.
 */
@Entity
@Immutable
@Table(name = "searched_text")
class SearchedText extends PanacheEntityBase {

    /** What the index knows texts by are three characters in a row. */
    private static final int SHORTEST = 3;

    /** MD5 of the text: whoever keeps a text knows its id without asking whether it is there. */
    @Id
    UUID id;

    /** As {@link PlainText#searchable} makes it. */
    String text;

    protected SearchedText() {}

    /** Keeps what isn't there yet, in one order, so that two who keep the same texts at once don't wait for ever. */
    static void keep(List<String> texts) {
        List<String> sorted = texts.stream().sorted().toList();
        String rows = IntStream.range(0, sorted.size())
                .mapToObj(i -> "(:id" + i + ", :text" + i + ")")
                .collect(Collectors.joining(", "));
        Query insert = getEntityManager()
                .createQuery("insert into SearchedText (id, text) values " + rows + " on conflict do nothing");
        for (int i = 0; i < sorted.size(); i++) {
            insert.setParameter("id" + i, id(sorted.get(i))).setParameter("text" + i, sorted.get(i));
        }
        insert.executeUpdate();
    }

    static UUID id(String text) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /**
     * The texts that hold a piece, in any order.
     *
     * @throws Problem {@code invalid-request} (400) for a piece of which less than three characters can be seen
     */
    static List<UUID> having(String piece, int limit) {
        if (PlainText.searchable(piece).length() < SHORTEST) {
            throw Problems.invalid("q", "ต้องมีอย่างน้อย 3 ตัวอักษรที่มองเห็น", "must have three visible characters");
        }
        return getEntityManager()
                .createQuery("select id from SearchedText where text like :pattern escape '!'", UUID.class)
                .setParameter("pattern", PlainText.pattern(piece))
                .setMaxResults(limit)
                .getResultList();
    }
}
