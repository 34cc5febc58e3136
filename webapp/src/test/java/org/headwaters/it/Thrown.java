package org.headwaters.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Exceptions that threads make while they answer requests, caught or not. */
final class Thrown {

    private static final String EVENT = "jdk.JavaExceptionThrow";

    private Thrown() {}

    /**
     * What is thrown while something is asked of the server.
     *
     * @return class and message of each, with the method that made it
     */
    static List<String> during(Statements.Asking asking) throws IOException {
        Path file = Files.createTempFile("thrown", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(EVENT).withStackTrace();
            recording.start();
            asking.ask();
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(Thrown::answering)
                    .map(Thrown::said)
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static boolean answering(RecordedEvent event) {
        RecordedThread thread = event.getThread();
        return EVENT.equals(event.getEventType().getName())
                && thread != null
                && thread.getJavaName() != null
                && thread.getJavaName().startsWith("http-thread-pool")
                && thread.getJavaThreadId() != Thread.currentThread().getId();
    }

    private static String said(RecordedEvent event) {
        List<RecordedFrame> frames = event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames();
        String at = frames.stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .filter(name -> !name.startsWith("java.lang.") && !name.endsWith("<init>"))
                .findFirst()
                .orElse("");
        return event.getClass("thrownClass").getName() + ": " + event.getString("message") + " at " + at;
    }
}
