package dev.lethe.toolkit.deletion;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests without a body as S3 wants them signed: AWS Signature Version 4, in the Authorization header. */
final class SigV4 {
    static final String EMPTY_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final S3Credentials credentials;
    private final String region;
    private final Instant time;

    SigV4(S3Credentials credentials, String region, Instant time) {
        this.credentials = credentials;
        this.region = region;
        this.time = time;
    }

    /**
     * The headers to send, all but Host, which the client sends itself.
     *
     * @param path percent-encoded
     * @param query not encoded
     * @param extra further headers to sign, by names in lower case
     */
    Map<String, String> headers(URI endpoint, String path, Map<String, String> query, Map<String, String> extra) {
        String stamp = TIME.format(time);
        SortedMap<String, String> headers = new TreeMap<>(extra);
        headers.put("x-amz-content-sha256", EMPTY_BODY);
        headers.put("x-amz-date", stamp);
        credentials.sessionToken().ifPresent(token -> headers.put("x-amz-security-token", token.reveal()));
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", host(endpoint));
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", "GET", path, query(query), lines, names, EMPTY_BODY);
        String scope = stamp.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String toSign = String.join("\n", ALGORITHM, stamp, scope, hex(sha256(request)));
        String signature = hex(hmac(key(stamp.substring(0, 8)), toSign));
        headers.put(
                "Authorization",
                ALGORITHM + " Credential=" + credentials.accessKey() + "/" + scope + ",SignedHeaders=" + names
                        + ",Signature=" + signature);
        return headers;
    }

    private static String host(URI endpoint) {
        int usual = "https".equalsIgnoreCase(endpoint.getScheme()) ? 443 : 80;
        boolean named = endpoint.getPort() >= 0 && endpoint.getPort() != usual;
        return endpoint.getHost() + (named ? ":" + endpoint.getPort() : "");
    }

    /** A query in canonical form, which is also how it is sent. */
    static String query(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(part -> encoded(part.getKey()) + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Percent-encoded as S3 wants it. */
    static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append(String.format("%%%02X", b & 0xFF));
            }
        }
        return out.toString();
    }

    private byte[] key(String date) {
        byte[] start = ("AWS4" + credentials.secretKey().reveal()).getBytes(StandardCharsets.UTF_8);
        return hmac(hmac(hmac(hmac(start, date), region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
