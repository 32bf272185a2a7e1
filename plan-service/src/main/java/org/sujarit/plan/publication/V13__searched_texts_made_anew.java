package org.sujarit.plan.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.sujarit.kit.text.PlainText;

/**
 * V9 made the texts of older publications in SQL, and forgot the invisible characters and the digits of other scripts
 * than Thai. In Java, so that they are made by the very rule by which they are looked for.
 */
public class V13__searched_texts_made_anew extends BaseJavaMigration {

    private static final int AT_ONCE = 1_000;

    /** As V9 took the texts out of the documents, each beside what V9 made of it. */
    private static final String OLDER_TEXTS = """
            select p.id, p.kind, t.text as written,
                   btrim(regexp_replace(translate(lower(replace(normalize(t.text, nfkc), U&'\\0E4D\\0E32', U&'\\0E33')),
                                                  '๐๑๒๓๔๕๖๗๘๙', '0123456789'), '\\s+', ' ', 'g')) as was
            from publication as p,
                 lateral (select p.title
                          union
                          select part ->> name
                          from unnest(array['items', 'risks', 'activities']) as parts,
                               jsonb_array_elements(coalesce(p.document::jsonb -> parts, '[]')) as part,
                               unnest(array['name', 'processStep', 'riskEvent']) as name
                          where part ->> name is not null) as t (text)
            """;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table remade (publication_id uuid, kind text, was text, text text)"
                    + " on commit drop");
            collect(connection);
            statement.execute("delete from publication_text as held using remade"
                    + " where held.publication_id = remade.publication_id and text_id = md5(was)::uuid");
            statement.execute("insert into searched_text (id, text) select distinct md5(text)::uuid, text from remade"
                    + " on conflict do nothing");
            statement.execute("insert into publication_text (text_id, kind, publication_id)"
                    + " select distinct md5(text)::uuid, kind, publication_id from remade on conflict do nothing");
            statement.execute("delete from searched_text as t where id in (select md5(was)::uuid from remade)"
                    + " and not exists (select from publication_text where text_id = t.id)");
        }
    }

    /** Those that V9 made otherwise; few, and never all of them in memory. */
    private static void collect(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into remade values (?, ?, ?, ?)")) {
            select.setFetchSize(AT_ONCE);
            int waiting = 0;
            try (ResultSet found = select.executeQuery(OLDER_TEXTS)) {
                while (found.next()) {
                    String was = found.getString("was");
                    String text = PlainText.searchable(found.getString("written"));
                    if (text.equals(was)) {
                        continue;
                    }
                    insert.setObject(1, found.getObject("id"));
                    insert.setString(2, found.getString("kind"));
                    // What is a searchable text itself may be another item's.
                    insert.setString(3, PlainText.searchable(was).equals(was) ? null : was);
                    insert.setString(4, text);
                    insert.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }
}
