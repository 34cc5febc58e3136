package org.headwaters.rules.broken;

import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.OpenToAll;

/** Breaks the rule of use cases twice and keeps it twice, for the test of the rule. */
public class BrokenService {

    private Gate gate;

    /** Breaks the rule. */
    public String asksNobody() {
        return "done";
    }

    /** Breaks the rule: no reason. */
    @OpenToAll(" ")
    public String givesNoReason() {
        return "done";
    }

    /** Keeps the rule through a private method. */
    public void asksThroughAnother() {
        visible();
    }

    /** Keeps the rule. */
    @OpenToAll("for the test")
    public String open() {
        return "done";
    }

    private void visible() {
        gate.requireVisible(false);
    }
}
