package org.headwaters.web.frame;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * An answer whose body is held back, so that it can be kept. Everything else goes through. The buffered answer of OmniFaces could not
 * take back a page that failed half-way: what went beyond its buffer stays in front of the error page.
 */
final class KeptAnswer extends HttpServletResponseWrapper {

    /** The type of our pages. */
    static final String HTML = "text/html;charset=UTF-8";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
    private ServletOutputStream stream;
    private PrintWriter writer;
    private boolean sent;

    KeptAnswer(HttpServletResponse response) {
        super(response);
    }

    /** The body so far. */
    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    /** Whether it is a page that anybody may get again: in order, HTML, without a cookie. */
    boolean page() {
        return !sent
                && !isCommitted()
                && getStatus() == SC_OK
                && HTML.equalsIgnoreCase(String.valueOf(getContentType()).replace(" ", ""))
                && getHeaders("Set-Cookie").isEmpty();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Held();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the whole page is there.
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void sendError(int status) throws IOException {
        leave();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        leave();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        leave();
        super.sendRedirect(location);
    }

    private void leave() {
        sent = true;
        forget();
    }

    private void forget() {
        bytes.reset();
        writer = null;
        stream = null;
    }

    /** Holds what is written. */
    private final class Held extends ServletOutputStream {

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Pages are written at once.");
        }
    }
}
