package dev.lethe.toolkit.deletion;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Asks a store for all versions of an object and judges the answer. */
final class S3Question {
    /** A list of a thousand versions takes about 600 kB. */
    private static final int LONGEST_LIST = 4 << 20;

    private final Question question;
    private final Duration patience;
    private final S3Credentials credentials;

    S3Question(Duration patience, S3Credentials credentials) {
        this.question = new Question(patience);
        this.patience = patience;
        this.credentials = credentials;
    }

    DeletionFinding ask(S3Object object) {
        try {
            HttpResponse<byte[]> answer = question.ask(request(object), LONGEST_LIST);
            int status = answer.statusCode();
            if (status != 200) {
                return DeletionFinding.cannotTell("HTTP " + status + " to the question for versions" + reason(status));
            }
            return judged(S3Versions.parse(answer.body(), object.key()));
        } catch (XMLStreamException e) {
            return DeletionFinding.cannotTell("HTTP 200, but what came is no list of versions");
        } catch (IOException e) {
            return Question.unanswered(e);
        }
    }

    /** Keys come in order, so those of this object are first among all that begin like it. */
    private HttpRequest request(S3Object object) {
        Map<String, String> query = Map.of("versions", "", "prefix", object.key(), "max-keys", "1000");
        String base = object.endpoint().getRawPath();
        String path = (base == null || base.equals("/") ? "" : base) + "/" + SigV4.encoded(object.bucket());
        URI endpoint = object.endpoint();
        URI address =
                URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + path + "?" + SigV4.query(query));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(patience).GET();
        new SigV4(credentials, object.region(), Instant.now())
                .headers(endpoint, path, query, Map.of())
                .forEach(request::header);
        return request.build();
    }

    private static String reason(int status) {
        return switch (status) {
            case 401, 403 -> ": refused; the right s3:ListBucketVersions is needed";
            case 404 -> ": there is no such bucket";
            default -> status >= 500 ? ": the store failed" : "";
        };
    }

    private static DeletionFinding judged(S3Versions seen) {
        String evidence = "versions listed: " + seen.versions() + ", delete markers: " + seen.markers();
        if (seen.versions() > 0) {
            return DeletionFinding.of(
                    seen.latestIsMarker() ? DeletionAnswer.DELETE_MARKER_VERSIONS_REMAIN : DeletionAnswer.STILL_THERE,
                    evidence);
        }
        if (seen.truncated() && seen.markers() > 0) {
            return DeletionFinding.cannotTell(evidence + ", and more that were not listed");
        }
        return DeletionFinding.of(DeletionAnswer.GONE, evidence);
    }
}
