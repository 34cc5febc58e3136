package org.headwaters.platform.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitedTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Limited.Ended shell(String script, Duration time) throws IOException {
        return Limited.run(List.of("/bin/sh", "-c", script), folder, time);
    }

    @Test
    void whatEndsByItselfSaysHow() throws IOException {
        assertThat(shell("exit 3", LONG)).isEqualTo(new Limited.Ended(true, 3));
    }

    @Test
    void whatDoesNotEndIsKilledWithAllItStarted() throws IOException {
        Limited.Ended ended = shell("sleep 300 & echo $! > child; wait", Duration.ofSeconds(1));
        assertThat(ended.inTime()).isFalse();
        Path child = folder.resolve("child");
        if (Files.exists(child) && Files.size(child) > 0) {
            long id = Long.parseLong(Files.readString(child).strip());
            ProcessHandle.of(id).ifPresent(handle -> handle.onExit().join());
        }
    }

    @Test
    void nothingOfOurEnvironmentIsHandedOn() throws IOException {
        assertThat(shell(
                                "env | cut -d= -f1 | grep -vxE 'PATH|HOME|LANG|PWD|OLDPWD|SHLVL|_' > names; test ! -s names && test \"$HOME\" = \""
                                        + folder + "\"",
                                LONG)
                        .code())
                .isZero();
    }

    @Test
    void whatItWritesGoesNowhere() throws IOException {
        assertThat(shell("yes | head -c 10000000", LONG).inTime()).isTrue();
    }
}
