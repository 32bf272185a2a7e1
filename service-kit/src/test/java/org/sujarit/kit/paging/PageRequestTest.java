package org.sujarit.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.problem.Problem;

class PageRequestTest {

    private final PageRequest request = new PageRequest();

    @Test
    void theNextPageStartsAfterTheLastRowThatWasShown() {
        request.limit = 2;

        Page<String> page = request.page(List.of("ก", "ข", "ค"), text -> text, text -> text);
        assertThat(page.items()).containsExactly("ก", "ข");
        request.cursor = page.next();
        assertThat(request.afterText()).isEqualTo("ข");
    }

    @Test
    void theLastPageHasNoNext() {
        request.limit = 2;

        assertThat(request.<String, String>page(List.of("ก", "ข"), text -> text, text -> text)
                        .next())
                .isNull();
        assertThat(request.<String, String>page(List.of(), text -> text, text -> text)
                        .next())
                .isNull();
    }

    @Test
    void theFirstPageStartsBeforeEverything() {
        assertThat(request.afterText()).isEmpty();
        assertThat(request.afterNumber()).isZero();
        assertThat(request.afterId()).isEqualTo(new UUID(0, 0));
    }

    /** Not base64; a NUL, which PostgreSQL can't look for; neither an id nor a number. */
    @ParameterizedTest
    @ValueSource(strings = {"%%%", "AA", "bm9uZQ"})
    void aCursorThatWasNotOursIsRefused(String cursor) {
        request.cursor = cursor;

        assertThatThrownBy(request::afterId).isInstanceOf(Problem.class);
        assertThatThrownBy(request::afterNumber).isInstanceOf(Problem.class);
    }
}
