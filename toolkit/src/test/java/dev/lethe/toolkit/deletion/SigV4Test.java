package dev.lethe.toolkit.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of Amazon's own documentation: "Signature Calculations for the Authorization Header", examples for S3. */
class SigV4Test {
    private static final URI ENDPOINT = URI.create("https://examplebucket.s3.amazonaws.com");

    private final SigV4 signer = new SigV4(
            S3Credentials.of("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            "us-east-1",
            Instant.parse("2013-05-24T00:00:00Z"));

    @Test
    void signer_signs_a_range_of_an_object_as_documented() {
        assertThat(signer.headers(ENDPOINT, "/test.txt", Map.of(), Map.of("range", "bytes=0-9")))
                .containsEntry(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void signer_signs_queries_as_documented() {
        assertThat(signer.headers(ENDPOINT, "/", Map.of("lifecycle", ""), Map.of())
                        .get("Authorization"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        assertThat(signer.headers(ENDPOINT, "/", Map.of("max-keys", "2", "prefix", "J"), Map.of())
                        .get("Authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
}
