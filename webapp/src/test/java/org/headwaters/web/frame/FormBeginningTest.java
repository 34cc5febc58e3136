package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormBeginningTest {

    private static final String TYPE = "multipart/form-data; boundary=----abc";

    private static String field(String name, String value) {
        return "------abc\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String content) {
        return "------abc\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + content + "\r\n";
    }

    private static Map<String, String[]> read(String body, long most) throws IOException {
        return FormBeginning.read(TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), most);
    }

    @Test
    void fieldsBeforeTheFirstFileComeBackLetterByLetter() throws IOException {
        String words = "Lines\r\n\r\n--\r\nand 😀 ñ \"marks\" " + "x".repeat(200_000);
        Map<String, String[]> fields = read(
                field("place", "reply:1")
                        + field("body", words)
                        + field("post.a", "1")
                        + field("post.a", "2")
                        + field("empty", "")
                        + file("%PDF")
                        + field("late", "x"),
                4_000_000);

        assertThat(fields).containsOnlyKeys("place", "body", "post.a", "empty");
        assertThat(fields.get("body")).containsExactly(words);
        assertThat(fields.get("post.a")).containsExactly("1", "2");
        assertThat(fields.get("empty")).containsExactly("");
    }

    @Test
    void noMoreIsReadThanTheBeginning() throws IOException {
        int[] read = {0};
        byte[] beginning = (field("body", "Words") + file("")).getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return read[0]++ < beginning.length ? beginning[read[0] - 1] : 'x';
            }
        };

        assertThat(FormBeginning.read(TYPE, endless, 1_000_000)).containsOnlyKeys("body");
        assertThat(read[0]).isLessThan(100_000);
    }

    @Test
    void fieldThatIsNotThereWholeIsLeftOut() throws IOException {
        assertThat(read(field("place", "reply:1") + field("body", "x".repeat(100_000)), 50_000))
                .containsOnlyKeys("place");
        assertThat(read("nonsense", 50_000)).isEmpty();
        assertThat(FormBeginning.read("multipart/form-data", InputStream.nullInputStream(), 10))
                .isEmpty();
    }
}
