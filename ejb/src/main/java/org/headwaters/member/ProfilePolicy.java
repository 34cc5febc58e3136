package org.headwaters.member;

import java.util.EnumSet;
import java.util.Set;
import org.headwaters.platform.gate.Actor;

/**
 * Which audiences of a profile a reader belongs to, whoever's profile it is. What depends on the two people, sharing a space or an
 * organization, is the clause of {@link ProfileGate}.
 */
public final class ProfilePolicy {

    private ProfilePolicy() {}

    /**
     * The audiences the reader belongs to for every profile. The program itself writes mail for people it does not ask, so it gets
     * what a visitor gets.
     */
    public static Set<ProfileAudience> always(Actor reader) {
        EnumSet<ProfileAudience> open = EnumSet.of(ProfileAudience.EVERYONE);
        if (reader.member()) {
            open.add(ProfileAudience.MEMBERS);
        }
        if (reader.member() && reader.coordinator()) {
            open.add(ProfileAudience.ORGANIZATION);
        }
        return open;
    }

    /** Whether the reader sees fields that are for oneself alone. */
    public static boolean own(Actor reader, long memberId) {
        return reader.is(memberId);
    }
}
