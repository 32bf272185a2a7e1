package org.sujarit.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.sujarit.kit.problem.UnusableDate;

/**
 * A date is written as {@code 2026-08-03} and in no other way, and lies in years that somebody may mean: 2569-08-03 is a
 * Buddhist year in the place of a common one, and would be kept as a day in five hundred years.
 */
@Singleton
class PlainDates implements ObjectMapperCustomizer {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** After the usual reader of dates: of two the one that came last is asked. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("plain-dates").addDeserializer(LocalDate.class, new Strict()));
    }

    private static final class Strict extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Strict() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING
                    || !FORM.matcher(parser.getText()).matches()) {
                throw new UnusableDate(parser);
            }
            try {
                LocalDate date = LocalDate.parse(parser.getText());
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeException e) {
                throw new UnusableDate(parser);
            }
            throw new UnusableDate(parser);
        }
    }
}
