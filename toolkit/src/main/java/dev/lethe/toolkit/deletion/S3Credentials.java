package dev.lethe.toolkit.deletion;

import dev.lethe.Sensitive;
import java.util.Optional;

/**
 * Who asks a store. The rights to list a bucket and its versions suffice, so use credentials that can do no more.
 *
 * @param accessKey the public half
 * @param secretKey the secret half
 * @param sessionToken of temporary credentials
 */
public record S3Credentials(String accessKey, Sensitive<String> secretKey, Optional<Sensitive<String>> sessionToken) {
    /** Credentials that last. */
    public static S3Credentials of(String accessKey, String secretKey) {
        return new S3Credentials(accessKey, Sensitive.of(secretKey), Optional.empty());
    }
}
