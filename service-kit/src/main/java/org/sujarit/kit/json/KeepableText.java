package org.sujarit.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.sujarit.kit.problem.UnkeepableText;
import org.sujarit.kit.text.PlainText;

/**
 * PostgreSQL keeps no NUL character, half a pair of surrogates and a noncharacter are no characters at all, and what
 * controls a terminal is no part of a text: a request that holds one is refused where it is read, naming the field, so
 * that what was answered with success is what is kept.
 */
@Singleton
class KeepableText implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("keepable-text").addDeserializer(String.class, new Strict()));
    }

    private static final class Strict extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && !PlainText.isKeepable(text)) {
                throw new UnkeepableText(parser);
            }
            return text;
        }
    }
}
