package org.headwaters.member;

import java.time.LocalDate;
import java.util.List;

/**
 * What a profile tells of how its member stands.
 *
 * @param level the level
 * @param guestUntil a guest's last day, or null
 * @param leads names of the workgroups led, as far as the reader may know of them
 * @param inWorkgroup whether in any such workgroup
 */
public record LevelBadges(Level level, LocalDate guestUntil, List<String> leads, boolean inWorkgroup) {

    /** Whether nothing is to be told beside the general level. */
    public boolean general() {
        return level == Level.GENERAL && leads.isEmpty() && !inWorkgroup;
    }
}
