package org.headwaters.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.headwaters.launcher.common.StartFailure;
import org.junit.jupiter.api.Test;

class ListenerTest {

    @Test
    void aPortInUseIsRefusedAndAFreeOneLeftFree() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = taken.getLocalPort();
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Listener.of("127.0.0.1", port).requireFree())
                    .withMessageContaining("Port " + port + " on 127.0.0.1 is already in use")
                    .withMessageContaining("HEADWATERS_PORT");
        }
        Listener.of("127.0.0.1", port).requireFree();
        Listener.of("127.0.0.1", port).requireFree();
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Listener.of("192.0.2.1", 8080).requireFree())
                .withMessage("HEADWATERS_ADDRESS is 192.0.2.1, which is not an address of this machine.");
    }

    @Test
    void knowsHowToReachItself() throws Exception {
        assertThat(Listener.of("0.0.0.0", 80).local("/x")).hasToString("http://127.0.0.1:80/x");
        assertThat(Listener.of("192.0.2.7", 80).local("/x")).hasToString("http://192.0.2.7:80/x");
        assertThat(Listener.of("192.0.2.7", 80).friendlyUrl()).isEqualTo("http://192.0.2.7:80/");
    }
}
