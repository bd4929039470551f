package dev.lethe.toolkit.deletion;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request over the network, bounded in time and size; redirections are the caller's to follow. */
final class Question {
    private final HttpClient client;
    private final Duration patience;

    Question(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /**
     * Asks and waits.
     *
     * @param most bytes of the body that are fetched
     */
    HttpResponse<byte[]> ask(HttpRequest request, int most) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new FirstBytes(most));
        try {
            // The client's own timeout ends with the headers; a body may drip for ever.
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException("the request failed", e);
        }
    }

    /** What a failure of the network says, without addresses. */
    static DeletionFinding unanswered(IOException failure) {
        String kind = failure.getClass().getSimpleName();
        String what = failure instanceof HttpTimeoutException ? "no answer in time" : "no answer (" + kind + ")";
        return DeletionFinding.cannotTell(what);
    }
}
