package org.headwaters.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.headwaters.launcher.common.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void answersQuestionsAndDoesNothingElse() throws Exception {
        assertThat(CommandLine.read(List.of("--help"), out)).isEmpty();
        assertThat(CommandLine.read(List.of("--version"), out)).isEmpty();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("HEADWATERS_DATA")
                .containsPattern("Headwaters \\d.*MariaDB \\d.*Payara Micro \\d");
    }

    @Test
    void passesOnWhatIsMeantForTheServer() throws Exception {
        assertThat(CommandLine.read(List.of(), out)).contains(List.of());
        assertThat(CommandLine.read(List.of("--", "--logo"), out)).contains(List.of("--logo"));
    }

    @Test
    void asksForANewIndexWhereACommunityIs(@TempDir Path data) throws Exception {
        assertThat(SearchRebuild.ask(data)).contains("made anew");

        assertThat(data.resolve("search-rebuild")).exists();
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> SearchRebuild.ask(data.resolve("nothing")))
                .withMessageContaining("HEADWATERS_DATA");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> CommandLine.read(List.of("search"), out))
                .withMessageContaining("search rebuild");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> CommandLine.read(List.of("--port", "80"), out))
                .withMessageContaining("--port")
                .withMessageContaining("--help");
    }
}
