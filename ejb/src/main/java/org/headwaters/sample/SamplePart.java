package org.headwaters.sample;

/** One part of the sample community, loaded in one transaction. It finds what earlier parts made in the database. */
interface SamplePart {

    /** Its name in the table of settings. */
    String name();

    /** Loads it. */
    void load(SampleTimes times);
}
