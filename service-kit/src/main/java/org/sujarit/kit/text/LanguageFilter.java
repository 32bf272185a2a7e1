package org.sujarit.kit.text;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;

/**
 * Settles the language of an answer before anything else reads {@code Accept-Language}: Thai unless English is preferred.
 * A header that is not well-formed asks for nothing, and must not end in an error while an error is being told.
 */
@Provider
@PreMatching
class LanguageFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = asked == null ? Text.THAI : Text.preferred(ranges(asked));
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage());
    }

    private static List<Locale> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
