package org.headwaters.sample;

import java.util.List;

/**
 * The three people of the sample community whom anybody may sign in as. Their passwords are public, so the sample community listens
 * on 127.0.0.1 only. No other sample member has a password.
 */
public final class SampleAccounts {

    /** The three, in the order of the README. */
    public static final List<SampleAccount> ALL = List.of(
            new SampleAccount("leader", "leader@example.org", "upstream-stones-17"),
            new SampleAccount("member", "member@example.org", "quiet-harbor-42"),
            new SampleAccount("coordinator", "coordinator@example.org", "open-doors-2026"));

    private SampleAccounts() {}

    /**
     * One of the three.
     *
     * @param role leader, member or coordinator
     * @param email the address to sign in with
     * @param password the public password
     */
    public record SampleAccount(String role, String email, String password) {}
}
