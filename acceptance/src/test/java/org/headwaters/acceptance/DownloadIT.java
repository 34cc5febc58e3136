package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A download as RFC 9110 wants it: parts, revalidation and HEAD, so that a cut line on an old phone costs little. */
class DownloadIT {

    private static final byte[] TEXT = "0123456789,abcdefghij\nsecond line\n".getBytes(StandardCharsets.US_ASCII);
    private static final Program PROGRAM = Program.shared();

    private static Wire member;
    private static String file;
    private static String tag;
    private static String modified;

    @BeforeAll
    static void share() {
        member = new Wire(PROGRAM).as(Person.MEMBER);
        file = new Occasion(PROGRAM).file(member, "In parts " + UUID.randomUUID(), "parts.csv", TEXT);
        HttpResponse<byte[]> whole = member.bytes(file);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(TEXT);
        tag = header(whole, "ETag");
        modified = header(whole, "Last-Modified");
    }

    @Test
    void theWholeSaysWhatItIs() {
        HttpResponse<byte[]> whole = member.bytes(file, "Accept-Encoding", "gzip");
        assertThat(header(whole, "Content-Length")).isEqualTo(String.valueOf(TEXT.length));
        assertThat(header(whole, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"parts.csv\"; filename*=UTF-8''parts.csv");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(whole.headers().firstValue("Content-Encoding"))
                .as("packed bytes have no ranges")
                .isEmpty();
    }

    @Test
    void oneRange() {
        part("bytes=0-9", "0123456789", "bytes 0-9/34");
        part("bytes=11-", "abcdefghij\nsecond line\n", "bytes 11-33/34");
        part("bytes=-5", "line\n", "bytes 29-33/34");
        part("bytes=30-900", "ine\n", "bytes 30-33/34");
        part("bytes=-900", new String(TEXT, StandardCharsets.US_ASCII), "bytes 0-33/34");
        part("bytes=0-0", "0", "bytes 0-0/34");
    }

    @Test
    void nothingOfTheFileIsInTheRange() {
        for (String range : List.of("bytes=34-", "bytes=900-1000", "bytes=-0")) {
            HttpResponse<byte[]> answer = member.bytes(file, "Range", range);
            assertThat(answer.statusCode()).as(range).isEqualTo(416);
            assertThat(header(answer, "Content-Range")).as(range).isEqualTo("bytes */34");
        }
    }

    @Test
    void severalOrUnreadableRangesGetTheWhole() {
        for (String range : List.of(
                "bytes=0-1,4-5",
                "bytes=0-0,0-0,0-0,0-0,0-0,0-0",
                "bytes=5-2",
                "bytes=-",
                "bytes=a-b",
                "lines=0-1",
                "bytes=0-99999999999999999999999",
                "bytes 0-1",
                "bytes=0-1;x")) {
            HttpResponse<byte[]> answer = member.bytes(file, "Range", range);
            assertThat(answer.statusCode()).as(range).isEqualTo(200);
            assertThat(answer.body()).as(range).isEqualTo(TEXT);
        }
    }

    @Test
    void aRangeOfWhatOneHasBegunToFetch() {
        assertThat(member.bytes(file, "Range", "bytes=0-1", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(member.bytes(file, "Range", "bytes=0-1", "If-Range", modified)
                        .statusCode())
                .isEqualTo(206);
        for (String other : List.of(
                "\"other\"", "W/" + tag, "Sat, 01 Jan 2000 00:00:00 GMT", "no date", "\"" + "0".repeat(64) + "\"")) {
            HttpResponse<byte[]> answer = member.bytes(file, "Range", "bytes=0-1", "If-Range", other);
            assertThat(answer.statusCode()).as(other).isEqualTo(200);
            assertThat(answer.body()).as(other).isEqualTo(TEXT);
        }
    }

    @Test
    void unchangedIsNotSentAgain() {
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<byte[]> answer = member.bytes(file, "If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).as(known).isEmpty();
            assertThat(header(answer, "ETag")).as(known).isEqualTo(tag);
        }
        assertThat(member.bytes(file, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(member.bytes(file, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                        .statusCode())
                .as("the tag decides where there is one")
                .isEqualTo(200);
        assertThat(member.bytes(file, "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(member.bytes(file, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(member.bytes(file, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void headSaysTheSameWithoutTheBody() {
        HttpResponse<String> head = member.other("HEAD", file);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(TEXT.length));
        assertThat(header(head, "ETag")).isEqualTo(tag);
        assertThat(member.other("HEAD", file, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(new Wire(PROGRAM).other("HEAD", file).statusCode())
                .as("a stranger learns nothing by HEAD")
                .isEqualTo(404);
        assertThat(new Wire(PROGRAM).get(file, "If-None-Match", tag).statusCode())
                .as("nor by knowing the tag")
                .isEqualTo(404);
    }

    private static void part(String range, String text, String place) {
        HttpResponse<byte[]> answer = member.bytes(file, "Range", range);
        assertThat(answer.statusCode()).as(range).isEqualTo(206);
        assertThat(new String(answer.body(), StandardCharsets.US_ASCII))
                .as(range)
                .isEqualTo(text);
        assertThat(header(answer, "Content-Range")).as(range).isEqualTo(place);
        assertThat(header(answer, "Content-Length")).as(range).isEqualTo(String.valueOf(text.length()));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
