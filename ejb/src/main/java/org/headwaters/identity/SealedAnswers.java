package org.headwaters.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals answers and opens them: AES-256-GCM, with the id of the key in front. Member and question are authenticated along, so a row
 * that was copied to another member or another question does not open. Only {@link IdentityGate} may call this.
 */
final class SealedAnswers {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + KeyRing.ID_LENGTH + NONCE_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedAnswers() {}

    /** Seals an answer with the first key. */
    static byte[] seal(KeyRing ring, long memberId, Question question, Answer answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        SecretKey key = ring.key(ring.first()).orElseThrow();
        try {
            byte[] secret =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, memberId, question).doFinal(answer.bytes());
            return ByteBuffer.allocate(HEAD + secret.length)
                    .put(VERSION)
                    .put(ring.first().getBytes(StandardCharsets.US_ASCII))
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES-GCM", impossible);
        }
    }

    /**
     * Opens a sealed answer.
     *
     * @throws AnswerClosed when its key is not here, or it is not what was sealed for this member and question
     */
    static Answer open(KeyRing ring, long memberId, Question question, byte[] sealed) {
        if (sealed.length <= HEAD || sealed[0] != VERSION) {
            throw new AnswerClosed("An answer has a shape this program does not know.");
        }
        SecretKey key = ring.key(keyOf(sealed))
                .orElseThrow(() -> new AnswerClosed("The key " + keyOf(sealed) + " is not in the key file."));
        byte[] nonce = Arrays.copyOfRange(sealed, HEAD - NONCE_BYTES, HEAD);
        try {
            return Answer.from(cipher(Cipher.DECRYPT_MODE, key, nonce, memberId, question)
                    .doFinal(sealed, HEAD, sealed.length - HEAD));
        } catch (GeneralSecurityException changed) {
            throw new AnswerClosed("An answer is not what was sealed for its member and question.");
        }
    }

    /** The id of the key an answer was sealed with. */
    static String keyOf(byte[] sealed) {
        return new String(sealed, 1, KeyRing.ID_LENGTH, StandardCharsets.US_ASCII);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, long memberId, Question question)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                ("headwaters.identity|" + memberId + "|" + question.name()).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
