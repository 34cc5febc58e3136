package org.headwaters.web.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileServletTest {

    @Test
    void readsOneRange() {
        assertThat(ByteRange.of("bytes=0-9", 100)).isEqualTo(new ByteRange(0, 9));
        assertThat(ByteRange.of("bytes=90-", 100)).isEqualTo(new ByteRange(90, 99));
        assertThat(ByteRange.of("bytes=-10", 100)).isEqualTo(new ByteRange(90, 99));
        assertThat(ByteRange.of("bytes=-1000", 100)).isEqualTo(new ByteRange(0, 99));
        assertThat(ByteRange.of("bytes=50-1000", 100)).isEqualTo(new ByteRange(50, 99));
    }

    @Test
    void servesTheWholeFileForWhatCannotBeRead() {
        assertThat(ByteRange.of(null, 100)).isNull();
        assertThat(ByteRange.of("bytes=9-2", 100)).isNull();
        assertThat(ByteRange.of("bytes=0-1,5-6", 100)).isNull();
        assertThat(ByteRange.of("lines=0-1", 100)).isNull();
        assertThat(ByteRange.of("bytes=-", 100)).isNull();
        assertThat(ByteRange.of("bytes=99999999999999999999-", 100)).isNull();
    }

    @Test
    void refusesARangeBehindTheEnd() {
        assertThat(ByteRange.of("bytes=100-", 100)).isSameAs(ByteRange.NONE);
        assertThat(ByteRange.of("bytes=-0", 100)).isSameAs(ByteRange.NONE);
    }

    @Test
    void namesTheFileForOldAndNewPrograms() {
        assertThat(FileAnswer.disposition("Café \"plan\" 1.pdf"))
                .isEqualTo(
                        "attachment; filename=\"Caf_ _plan_ 1.pdf\"; filename*=UTF-8''Caf%C3%A9%20%22plan%22%201.pdf");
    }
}
