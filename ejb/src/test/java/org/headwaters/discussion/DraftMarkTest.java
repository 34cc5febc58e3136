package org.headwaters.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftMarkTest {

    @ParameterizedTest
    @ValueSource(strings = {".0.", ".217489073.4g8xu3fvaz", "ab12cd.17.x", "ab12cd.1999999999."})
    void whatWasWrittenIsReadBack(String text) {
        assertThat(DraftMark.read(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", ".-1.", "A.1.", "a.1", "a.99999999999.", "a.4000000000.", "~.1.", "a.1.x\"y", "a.1.b.c"
            })
    void anythingElseIsNoMark(String text) {
        assertThat(DraftMark.read(text).absent()).isTrue();
        assertThat(DraftMark.read(text)).hasToString("");
    }

    @ParameterizedTest
    @CsvSource({
        "new-thread, /discussions/new",
        "new-thread~ab12, /discussions/new?draft=ab12",
        "reply:17, /discussions/17?resume=yes#reply",
        "reply:17~ab12, /discussions/17?resume=yes&draft=ab12#reply",
        "edit:17/3, /discussions/17/posts/3/edit",
        "edit:17/3~ab12, /discussions/17/posts/3/edit?draft=ab12"
    })
    void eachCopyHasAPageToGoOnWriting(String place, String path) {
        assertThat(new DraftView(place, "", "", "", Instant.EPOCH, 1).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "new-thread, 0, 0",
        "new-thread~17, 0, 0",
        "reply:17, 17, 0",
        "reply:17~123, 17, 0",
        "edit:17/3, 17, 3",
        "edit:17/3~ab12, 17, 3"
    })
    void placeTellsThreadAndPost(String place, long thread, int number) {
        DraftView draft = new DraftView(place, "", "", "", Instant.EPOCH, 1);
        assertThat(draft.threadId()).isEqualTo(thread);
        assertThat(draft.number()).isEqualTo(number);
    }

    @Test
    void copyOfAnUnknownShapeIsTheFirst() {
        assertThat(DraftView.copy("reply:17", "../x")).isEqualTo("reply:17");
        assertThat(DraftView.copy("reply:17", "ab12")).isEqualTo("reply:17~ab12");
    }
}
