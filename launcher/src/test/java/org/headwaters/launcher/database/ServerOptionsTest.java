package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerOptionsTest {

    @Test
    void theBufferPoolIsATenthOfTheMachineWithinBounds() {
        assertThat(ServerOptions.bufferPoolMegabytes(256)).isEqualTo(64);
        assertThat(ServerOptions.bufferPoolMegabytes(2048)).isEqualTo(204);
        assertThat(ServerOptions.bufferPoolMegabytes(64 * 1024)).isEqualTo(1024);
    }

    @Test
    void evenTheFirstStartKeepsItsTemporaryTablesToItself() {
        // In /tmp, two first starts at the same moment removed each other's tables, and one of them failed.
        assertThat(ServerOptions.installing(
                        Path.of("/m/bin/mariadbd"), Path.of("/m"), Path.of("/d/db"), Path.of("/d/run")))
                .contains("--datadir=/d/db", "--tmpdir=/d/run");
    }
}
