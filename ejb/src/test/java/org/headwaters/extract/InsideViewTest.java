package org.headwaters.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InsideViewTest {

    private static InsideView view(ReadState state, int letters, Integer pages, Boolean tagged) {
        return new InsideView("", state, "", letters, "", pages, tagged, false, false, false, null, null, null, null);
    }

    @Test
    void aPdfWithHardlyALetterOnItsPagesIsOnlyPictures() {
        assertThat(view(ReadState.READ, 0, 1, false).onlyPictures()).isTrue();
        assertThat(view(ReadState.READ, 15, 10, false).onlyPictures()).isTrue();
        assertThat(view(ReadState.READ, 900, 10, false).onlyPictures()).isFalse();
        assertThat(view(ReadState.READ, 900, 10, false).text()).isTrue();
    }

    @Test
    void ofALongPdfOnlyThePagesThatWereReadCount() {
        assertThat(view(ReadState.READ, 400_000, 10_000, true).onlyPictures()).isFalse();
    }

    @Test
    void whatIsNoPdfAndWhatWasNotReadIsNeverCalledPictures() {
        assertThat(view(ReadState.READ, 0, 3, null).onlyPictures()).isFalse();
        assertThat(view(ReadState.LOCKED, 0, null, null).onlyPictures()).isFalse();
        assertThat(view(ReadState.LOCKED, 0, null, null).unread()).isTrue();
        assertThat(view(ReadState.WAITING, 0, null, null).unread()).isFalse();
    }
}
