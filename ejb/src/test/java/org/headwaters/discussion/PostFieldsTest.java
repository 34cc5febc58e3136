package org.headwaters.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostFieldsTest {

    @Test
    void takesOnlyFieldsThatBelongToAPost() {
        PostFields fields = PostFields.of(Map.of(
                "post.note", new String[] {"Loss"}, "body", new String[] {"Words"}, "post.", new String[] {"Nameless"
                }));

        assertThat(fields.values()).isEqualTo(Map.of("note", List.of("Loss")));
    }

    @Test
    void aDraftGivesBackExactlyWhatWasFilledIn() {
        PostFields fields = PostFields.of(Map.of(
                "post.option", new String[] {"Yes & no", "50 % = half", "", "ሰላም 🌻\nnext"}, "post.note", new String[] {
                    ""
                }));

        assertThat(PostFields.decoded(fields.encoded())).isEqualTo(fields);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertThat(PostFields.decoded("note=a&%zz=b&=c&d&ok=e").values())
                .isEqualTo(Map.of("note", List.of("a"), "ok", List.of("e")));
        assertThat(PostFields.decoded("")).isEqualTo(PostFields.NONE);
        assertThat(PostFields.decoded(null)).isEqualTo(PostFields.NONE);
    }

    @Test
    void takesNoMoreThanAPageCouldAskFor() {
        Map<String, String[]> many = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            many.put("post.f" + i, new String[] {"x"});
        }
        String[] values = new String[5_000];
        Arrays.fill(values, "x");

        assertThat(PostFields.of(many).values()).hasSize(100);
        assertThat(PostFields.of(Map.of("post.a", values)).all("a")).hasSize(100);
    }

    @Test
    void aFieldThatWasNotSentIsEmpty() {
        PostFields fields = PostFields.NONE.with("kept", "yes").with("blank", " ");

        assertThat(fields.text("absent")).isEmpty();
        assertThat(fields.all("absent")).isEmpty();
        assertThat(fields.has("blank")).isFalse();
        assertThat(fields.has("kept")).isTrue();
    }

    @Test
    void whatAComposerSendsByItselfIsNotFilledIn() {
        PostFields untouched = PostFields.NONE
                .with("draft", ".0.abc")
                .with("thread", "yes")
                .with("type", "QUESTION")
                .with("pollKind", "SINGLE")
                .with("audience", "MEMBERS")
                .with("note", "  ");

        assertThat(PostFields.NONE.filled()).isFalse();
        assertThat(untouched.filled()).isFalse();
        assertThat(untouched.with("need", "Somebody").filled()).isTrue();
        assertThat(untouched.with("file", "a1b2").filled()).isTrue();
    }
}
