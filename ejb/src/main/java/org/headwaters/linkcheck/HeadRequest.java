package org.headwaters.linkcheck;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks a web server for the head of a page, over a socket to an address somebody else has chosen: the clients of the platform would ask
 * the name service themselves, and might get another answer. Reads the head alone, and no more than its limit.
 */
final class HeadRequest {

    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_PATH = 2_000;
    /** What some servers answer to HEAD though the page is there. */
    private static final int UNWILLING = 400;

    private final String agent;

    HeadRequest(String agent) {
        this.agent = agent;
    }

    /**
     * What came back.
     *
     * @param status the status
     * @param location where it leads, or null
     */
    record Answer(int status, String location) {}

    /** Asks by HEAD; where that is not liked, by GET for the first byte. */
    Answer ask(URI uri, InetSocketAddress address, long end) throws IOException {
        Answer answer = ask("HEAD", uri, address, end);
        return answer.status() < UNWILLING ? answer : ask("GET", uri, address, end);
    }

    private Answer ask(String method, URI uri, InetSocketAddress address, long end) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(address, left(end));
            plain.setSoTimeout(left(end));
            Socket socket = uri.getScheme().equalsIgnoreCase("https") ? secured(plain, uri.getHost(), address) : plain;
            socket.getOutputStream().write(head(method, uri).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return read(socket, end);
        }
    }

    /** The certificate must be the host's, though the connection goes to an address. */
    private static Socket secured(Socket plain, String host, InetSocketAddress address) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, host.replaceAll("[\\[\\]]", ""), address.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String head(String method, URI uri) throws IOException {
        String path =
                uri.toASCIIString().replaceFirst("^[a-zA-Z]+://[^/?#]*", "").replaceFirst("#.*", "");
        path = path.startsWith("/") ? path : "/" + path;
        // A URI holds neither blanks nor line ends, so nothing can be added to the head.
        if (path.length() > MOST_PATH || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IOException("path");
        }
        return method + " " + path + " HTTP/1.1\r\nHost: " + uri.getHost()
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + "\r\nUser-Agent: " + agent
                + "\r\nAccept: */*\r\n" + (method.equals("GET") ? "Range: bytes=0-0\r\n" : "")
                + "Connection: close\r\n\r\n";
    }

    private static Answer read(Socket socket, long end) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0 && head.indexOf("\n\n") < 0) {
            socket.setSoTimeout(left(end));
            int next = in.read();
            if (next < 0 || head.length() >= MOST_BYTES) {
                break;
            }
            head.append((char) next);
        }
        String[] lines = head.toString().split("\r?\n");
        String[] first = lines[0].split(" ");
        if (!lines[0].startsWith("HTTP/1.") || first.length < 2 || !first[1].matches("\\d{3}")) {
            throw new IOException("no answer of the web");
        }
        String location = null;
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("location:")) {
                location = line.substring("location:".length()).strip();
            }
        }
        return new Answer(Integer.parseInt(first[1]), location);
    }

    private static int left(long end) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) millis;
    }
}
