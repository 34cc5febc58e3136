package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import org.headwaters.platform.database.Replica;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.search.PublicStamp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a connection of the replica is given back. */
class VisitorPagesFilterTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean reading;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theReplicaIsNotHeldWhileTheAnswerIsSent(boolean noted) throws IOException, ServletException {
        VisitorPagesFilter filter = new VisitorPagesFilter(
                new CurrentActor(), new Stamp(noted ? OptionalLong.of(7) : OptionalLong.empty()), new Lent());
        HttpServletRequest request =
                made(HttpServletRequest.class, Map.of("getMethod", "GET", "getRequestURI", "/discussions"));
        HttpServletResponse response = made(
                HttpServletResponse.class,
                Map.of("getOutputStream", new Client(), "getStatus", 200, "isCommitted", false, "getContentType", ""));

        filter.doFilter(request, response, (asked, answer) -> {
            assertThat(reading).as("the page is made from the replica").isTrue();
            answer.getOutputStream().write("words".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("words");
        assertThat(reading).isFalse();
    }

    private static <T> T made(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                VisitorPagesFilterTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }

    /** A number, or none. */
    private static final class Stamp extends PublicStamp {

        private final OptionalLong number;

        Stamp(OptionalLong number) {
            this.number = number;
        }

        @Override
        public OptionalLong now() {
            return number;
        }
    }

    /** A replica that is always read from. */
    private final class Lent extends Replica {

        @Override
        public Reading read() {
            reading = true;
            return () -> reading = false;
        }
    }

    /** Whoever asked, who may take long. */
    private final class Client extends ServletOutputStream {

        @Override
        public void write(int value) {
            assertThat(reading)
                    .as("the connection is held while the client takes the page")
                    .isFalse();
            sent.write(value);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
