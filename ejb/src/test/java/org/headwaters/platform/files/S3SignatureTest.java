package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples in Amazon's description of Signature Version 4 for S3. */
class S3SignatureTest {

    private static final Instant THEN = Instant.parse("2013-05-24T00:00:00Z");

    private final S3Signature signature =
            new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

    @Test
    void aPartOfAnObject() {
        assertThat(signature.headers(
                        "GET",
                        URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                        Map.of("range", "bytes=0-9"),
                        S3Signature.EMPTY,
                        THEN))
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void aList() {
        assertThat(signature
                        .headers(
                                "GET",
                                URI.create("https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J"),
                                Map.of(),
                                S3Signature.EMPTY,
                                THEN)
                        .get("authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
}
