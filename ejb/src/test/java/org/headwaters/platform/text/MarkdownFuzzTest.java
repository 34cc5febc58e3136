package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays what the fuzzer has found, and where it begins. */
class MarkdownFuzzTest {

    static Stream<byte[]> inputs() throws IOException, java.net.URISyntaxException {
        Path folder = Path.of(MarkdownFuzzTest.class.getResource("fuzz").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            return all.stream().map(MarkdownFuzzTest::read);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isHarmless(byte[] input) {
        assertThatCode(() -> MarkdownFuzz.fuzzerTestOneInput(input)).doesNotThrowAnyException();
    }
}
