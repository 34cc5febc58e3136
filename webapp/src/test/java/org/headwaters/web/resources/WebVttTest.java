package org.headwaters.web.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class WebVttTest {

    @Test
    void onlyWhatIsSaidIsLeft() {
        String captions =
                "\ufeffWEBVTT - Story\n\nNOTE not said\n\nSTYLE\n::cue {color: red}\n\n1\n00:01.000 --> 00:03.000 align:start\n"
                        + "<v.loud Anna>Good <i>morning</i>,\nall &amp; everybody\n\n00:00:03.000 --> 00:00:05.000\n<c.x>Good</c> <00:04.000>day\n";
        assertThat(WebVtt.said(captions)).containsExactly("Anna: Good morning, all & everybody", "Good day");
    }

    @Test
    void aCueThatRollsOnIsSaidOnce() {
        assertThat(WebVtt.said(
                        "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHello\r\n\r\n00:02.000 --> 00:03.000\r\nHello\r\n"))
                .containsExactly("Hello");
    }

    @Test
    void whatIsNoCaptionsSaysNothing() {
        assertThat(WebVtt.said("")).isEmpty();
        assertThat(WebVtt.said("WEBVTT")).isEmpty();
        assertThat(WebVtt.said("00:01.000 --> 00:02.000")).isEmpty();
    }

    @Test
    void aPageIsNotFilledWithoutEnd() {
        String cues = String.join(
                "", Collections.nCopies(WebVtt.MOST, "00:01.000 --> 00:02.000\nA\n\n00:01.000 --> 00:02.000\nB\n\n"));
        assertThat(WebVtt.said("WEBVTT\n\n" + cues)).hasSize(WebVtt.MOST);
    }
}
