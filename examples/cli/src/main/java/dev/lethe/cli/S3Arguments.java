package dev.lethe.cli;

import dev.lethe.Sensitive;
import dev.lethe.toolkit.deletion.S3Credentials;
import dev.lethe.toolkit.deletion.S3Object;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A store that speaks S3, and who asks it. */
final class S3Arguments {
    private static final String SCHEME = "s3://";
    private static final int LARGEST_FILE = 64 * 1024;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "For s3://BUCKET/KEY: the store, such as https://s3.eu-central-1.amazonaws.com.")
    private @Nullable String endpoint;

    @Option(names = "--region", paramLabel = "REGION", description = "For s3://BUCKET/KEY: us-east-1 by default.")
    private String region = "us-east-1";

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "For s3://BUCKET/KEY: a file with lines aws_access_key_id = …, aws_secret_access_key = … and"
                    + " perhaps aws_session_token = …; the right to list versions is all they need.")
    private @Nullable String credentials;

    static boolean isMeant(String address) {
        return address.startsWith(SCHEME);
    }

    boolean isGiven() {
        return endpoint != null || credentials != null;
    }

    /** @throws UsageException if it makes no object */
    S3Object object(String address) {
        String[] parts = address.substring(SCHEME.length()).split("/", 2);
        if (endpoint == null || credentials == null || parts.length < 2) {
            throw new UsageException("s3://BUCKET/KEY: needs --endpoint and --credentials");
        }
        return new S3Object(URI.create(endpoint), region, parts[0], parts[1]);
    }

    S3Credentials credentials() throws IOException {
        Map<String, String> lines = lines(String.valueOf(credentials));
        String access = lines.get("aws_access_key_id");
        String secret = lines.get("aws_secret_access_key");
        if (access == null || secret == null) {
            throw new UsageException("--credentials: the file lacks aws_access_key_id or aws_secret_access_key");
        }
        Optional<Sensitive<String>> token =
                Optional.ofNullable(lines.get("aws_session_token")).map(Sensitive::of);
        return new S3Credentials(access, Sensitive.of(secret), token);
    }

    /** Of the file's first profile. */
    private static Map<String, String> lines(String file) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (InputStream in = Files.newInputStream(SealedFile.path(file))) {
            new String(in.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> found.putIfAbsent(pair[0].strip(), pair[1].strip()));
        }
        return found;
    }
}
