package org.headwaters.identity;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.headwaters.platform.secret.Tokens;

/**
 * The keys that answers are sealed with. The first one seals; all of them open. A key is known by an id that follows from it, so a
 * wrong line in the file cannot pass for the right one.
 */
final class KeyRing {

    /** Characters of a key's id. */
    static final int ID_LENGTH = 8;

    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> keys;
    private final String first;

    private KeyRing(Map<String, SecretKey> keys) {
        this.keys = keys;
        this.first = keys.keySet().iterator().next();
    }

    /**
     * The keys of a file: one a line, 32 bytes in Base64, the one that seals first; lines that begin with {@code #} are remarks.
     *
     * @throws IllegalArgumentException when there is no key, or a line is none; the sentence never quotes the line
     */
    static KeyRing of(List<String> lines) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            byte[] key = decoded(text);
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("line " + number + " is not a key of 32 bytes in Base64");
            }
            keys.put(id(key), new SecretKeySpec(key, "AES"));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("it holds no key");
        }
        return new KeyRing(keys);
    }

    /** The id of the key that seals. */
    String first() {
        return first;
    }

    /** The ids of all keys. */
    Set<String> ids() {
        return keys.keySet();
    }

    /** The key of an id. */
    Optional<SecretKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static String id(byte[] key) {
        byte[] digest = Tokens.sha256().digest(key);
        return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
