package org.headwaters.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Locale;
import java.util.Map;
import org.headwaters.platform.gate.Problems;

/**
 * How passwords are kept and what a good one is. PBKDF2 with HMAC-SHA-512, 210,000 rounds: the figure of the OWASP password
 * storage cheat sheet. A hash made with fewer is made again at the next sign-in.
 */
@ApplicationScoped
public class Passwords {

    static final int ROUNDS = 210_000;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SHORTEST = 12;
    /** Longer ones would only cost us time: the hash reads them all. */
    private static final int LONGEST = 200;

    private Pbkdf2PasswordHash hash;
    private String decoy;

    /** For the container. */
    protected Passwords() {}

    @Inject
    Passwords(Pbkdf2PasswordHash hash) {
        this.hash = hash;
    }

    @PostConstruct
    void prepare() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                String.valueOf(ROUNDS),
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "32",
                "Pbkdf2PasswordHash.KeySizeBytes",
                "64"));
        decoy = hash("a password that nobody has");
    }

    /** The hash to store. */
    String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /**
     * Whether the password is right. Takes the same time when there is no hash to compare with, so that nobody learns from the
     * clock which addresses have an account.
     *
     * @param stored the stored hash, or null
     */
    boolean right(String password, String stored) {
        String typed = password == null || password.codePointCount(0, password.length()) > LONGEST ? "" : password;
        boolean equal = hash.verify(typed.toCharArray(), stored == null ? decoy : stored);
        return equal && stored != null;
    }

    /** Whether the hash was made with fewer rounds than today's. */
    boolean weak(String stored) {
        String[] parts = stored.split(":");
        return parts.length < 2 || !ALGORITHM.equals(parts[0]) || Integer.parseInt(parts[1]) < ROUNDS;
    }

    /** Checks a new password: 12 to 200 characters, any characters, not the member's own address or name, and none that many people have. */
    void check(Problems problems, String field, String password, String email, String name) {
        String typed = password == null ? "" : password;
        int length = typed.codePointCount(0, typed.length());
        String plain = typed.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            problems.add(field, "password.short", SHORTEST);
        } else if (length > LONGEST) {
            problems.add(field, "password.long", LONGEST);
        } else if (plain.equals(email)
                || plain.equals(name.toLowerCase(Locale.ROOT))
                || plain.chars().distinct().count() < 4
                || CommonPasswords.contain(typed)) {
            problems.add(field, "password.easy");
        }
    }
}
