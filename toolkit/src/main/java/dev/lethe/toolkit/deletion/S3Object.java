package dev.lethe.toolkit.deletion;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An object in a store that speaks S3, addressed by path.
 *
 * @param endpoint the store: {@code https://s3.eu-central-1.amazonaws.com}
 * @param region as requests are signed for: "eu-central-1"; many stores take "us-east-1"
 * @param bucket the bucket's name
 * @param key the object's name in it
 */
public record S3Object(URI endpoint, String region, String bucket, String key) {
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,254}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int LONGEST_KEY = 1024;

    /** Checks that it can be asked for. */
    public S3Object {
        Objects.requireNonNull(key, "key");
        String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
        if (endpoint.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException("endpoint: must be a whole http or https address");
        }
        if (!BUCKET.matcher(bucket).matches() || !REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("bucket and region: must be names as S3 allows them");
        }
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("key: must be 1 to " + LONGEST_KEY + " characters");
        }
    }
}
