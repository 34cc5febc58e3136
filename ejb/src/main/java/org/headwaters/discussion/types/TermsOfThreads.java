package org.headwaters.discussion.types;

import jakarta.enterprise.context.Dependent;
import org.headwaters.vocabulary.TermColumn;

/** Threads have topics. */
@Dependent
public class TermsOfThreads extends TermColumn {

    /** For CDI. */
    public TermsOfThreads() {
        super("thread_topic", "term_id");
    }
}
