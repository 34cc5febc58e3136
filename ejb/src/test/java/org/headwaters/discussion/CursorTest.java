package org.headwaters.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.headwaters.discussion.ThreadFilter.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T10:15:30.123456Z", "2026-11-22T00:00:00Z", "1970-01-01T00:00:00.000001Z"})
    void cursorComesBackFromAnAddressToTheMicrosecond(String at) {
        Cursor cursor = new Cursor(Instant.parse(at), 42);

        assertThat(Cursor.of(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "1",
                "1-",
                "-1",
                "-1-1",
                "1-1-1",
                "a-1",
                "1-a",
                "1 -1",
                "999999999999999999-1",
                "1-9999999999999999999",
                "1-1' OR '1'='1",
                "\u0661-\u0661",
                "1.5-1"
            })
    void anythingElseIsNoCursor(String text) {
        assertThat(Cursor.of(text)).isNull();
    }

    @Test
    void greatestNumbersFit() {
        assertThat(Cursor.of("9".repeat(17) + "-" + "9".repeat(18))).isNotNull();
    }
}
