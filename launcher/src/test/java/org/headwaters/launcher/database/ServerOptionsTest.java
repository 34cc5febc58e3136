package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerOptionsTest {

    @Test
    void theBufferPoolIsAnEighthOfTheMachineWithinBounds() {
        assertThat(ServerOptions.bufferPoolMegabytes(256)).isEqualTo(64);
        assertThat(ServerOptions.bufferPoolMegabytes(2048)).isEqualTo(256);
        assertThat(ServerOptions.bufferPoolMegabytes(64 * 1024)).isEqualTo(1024);
    }
}
