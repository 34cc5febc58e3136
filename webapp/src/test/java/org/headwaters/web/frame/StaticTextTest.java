package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class StaticTextTest {

    @Test
    void aScriptHasItsSentencesInIt() {
        assertThat(StaticText.said("var kept = \"@{composer.kept}\"; var many = \"@{composer.manyNew}\";"))
                .isEqualTo("var kept = \"Your draft is kept.\"; var many = \"{0} new replies\";");
    }

    @Test
    void aSentenceWithQuotationMarksStaysOneText() {
        assertThat(StaticText.said("say(\"@{voice.noteHint}\");")).contains("for instance \\\"A child dies\\\".");
    }

    @Test
    void whatIsNoNameOfASentenceStays() {
        String script = "wrap(\"**\"); name(\"@{\"); mail(\"a@b.c\"); if (x) { y(\"}\"); }";

        assertThat(StaticText.said(script)).isEqualTo(script);
    }

    @Test
    void aSentenceThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> StaticText.said("\"@{composer.noSuchWord}\""))
                .isInstanceOf(MissingResourceException.class);
    }
}
