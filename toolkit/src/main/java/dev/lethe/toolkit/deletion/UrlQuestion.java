package dev.lethe.toolkit.deletion;

import dev.lethe.spi.Capabilities;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks a web server for a picture and judges the answer (RFC 9110 for what the numbers mean, RFC 9111 for Age). */
final class UrlQuestion {
    /** Enough to recognise a format by. */
    private static final int HEAD = 4096;

    private static final int MOST_REDIRECTIONS = 5;

    private final Question question;
    private final Duration patience;
    private final Capabilities capabilities = Lethe.capabilities();

    UrlQuestion(Duration patience) {
        this.patience = patience;
        this.question = new Question(patience);
    }

    DeletionFinding ask(URI address) {
        if (!isWeb(address)) {
            throw new IllegalArgumentException("address: must be a whole http or https address");
        }
        URI at = address;
        try {
            for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
                HttpResponse<byte[]> answer = question.ask(request(at), HEAD);
                Optional<URI> next = redirection(answer, at);
                if (next.isEmpty()) {
                    return judged(answer, i);
                }
                // A server must not be able to make this machine ask others, such as those of its own network.
                if (!isWeb(next.get()) || !sameHost(next.get(), address)) {
                    return DeletionFinding.cannotTell(
                            "HTTP " + answer.statusCode() + ", sent on to another host, which was not asked");
                }
                at = next.get();
            }
        } catch (IOException e) {
            return Question.unanswered(e);
        }
        return DeletionFinding.cannotTell("sent on more than " + MOST_REDIRECTIONS + " times");
    }

    private HttpRequest request(URI address) {
        return HttpRequest.newBuilder(withoutFragment(address))
                .timeout(patience)
                .header("Accept", "image/*")
                .header("Cache-Control", "no-cache")
                .GET()
                .build();
    }

    private static URI withoutFragment(URI address) {
        String whole = address.toString();
        int fragment = whole.indexOf('#');
        return fragment < 0 ? address : URI.create(whole.substring(0, fragment));
    }

    private static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return address.getHost() != null
                && address.getUserInfo() == null
                && (scheme.equals("http") || scheme.equals("https"));
    }

    private static boolean sameHost(URI one, URI other) {
        boolean sealed = !"https".equalsIgnoreCase(other.getScheme()) || "https".equalsIgnoreCase(one.getScheme());
        return sealed && one.getHost().equalsIgnoreCase(other.getHost());
    }

    private static Optional<URI> redirection(HttpResponse<byte[]> answer, URI from) {
        return switch (answer.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                answer.headers().firstValue("Location").map(place -> resolved(from, place));
            default -> Optional.empty();
        };
    }

    private static URI resolved(URI from, String place) {
        try {
            return from.resolve(place);
        } catch (IllegalArgumentException e) {
            return URI.create("about:blank");
        }
    }

    private DeletionFinding judged(HttpResponse<byte[]> answer, int redirections) {
        int status = answer.statusCode();
        String seen =
                "HTTP " + status + cached(answer) + (redirections > 0 ? ", sent on " + redirections + " times" : "");
        if (status == 404 || status == 410) {
            return DeletionFinding.of(DeletionAnswer.GONE, seen);
        }
        if (status != 200 && status != 206) {
            return DeletionFinding.cannotTell(seen + reason(status));
        }
        return capabilities
                .recognise(answer.body())
                .map(codec -> DeletionFinding.of(
                        DeletionAnswer.STILL_THERE, seen + ", a picture by its content: " + codec.format()))
                .orElseGet(() -> DeletionFinding.cannotTell(
                        seen + ", but what came is no picture of a known format; it may be a page that says so"));
    }

    private static String reason(int status) {
        return switch (status) {
            case 401, 403, 407 -> ", refused: it may be there for others";
            case 429 -> ", asked too often";
            default -> status >= 500 ? ", the server failed" : "";
        };
    }

    /** An answer may come from a cache on the way, which knows only how things were. */
    private static String cached(HttpResponse<byte[]> answer) {
        OptionalLong age = OptionalLong.empty();
        try {
            age = answer.headers().firstValueAsLong("Age");
        } catch (NumberFormatException e) {
            // not a number, so not an age
        }
        return age.isPresent() ? " from a cache, " + age.getAsLong() + " s old" : "";
    }
}
