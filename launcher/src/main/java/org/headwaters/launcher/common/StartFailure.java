package org.headwaters.launcher.common;

/**
 * A reason not to start that the person at the keyboard can do something about. The message is one or two plain
 * sentences: what is wrong and what to do. It is all that is printed, so it must stand alone without a stack trace.
 */
public class StartFailure extends Exception {

    /** A failure that needs no further explanation. */
    public StartFailure(String sentence) {
        super(sentence);
    }

    /** A failure with the exception behind it, which is printed only when debugging. */
    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
