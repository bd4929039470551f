package dev.lethe.examples.upload;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** A form with one file, as a browser sends it. */
public final class Form {
    private static final String BOUNDARY = "----form-boundary-7d1";

    private Form() {}

    /** The request that sends it. */
    public static HttpRequest post(URI uri, String fileName, byte[] file) {
        String head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nhello\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        // Not copied: many clients send the same file at the same time.
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .timeout(Duration.ofMinutes(2))
                .POST(body)
                .build();
    }
}
