package dev.lethe.studio;

import com.google.gson.Gson;
import dev.lethe.studio.work.Job;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells all open pages how far jobs are, as server-sent events. Thread-safe. */
final class Events implements AutoCloseable {
    private static final long SECONDS_BETWEEN_BEATS = 15;

    private final Gson gson = new Gson();
    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "studio-events");
        thread.setDaemon(true);
        return thread;
    });

    Events() {
        // Proxies and servers close what is silent; a page that has gone is noticed by this, too.
        var unused = heart.scheduleAtFixedRate(
                () -> pages.forEach(page -> page.sendComment("still here")),
                SECONDS_BETWEEN_BEATS,
                SECONDS_BETWEEN_BEATS,
                TimeUnit.SECONDS);
    }

    void add(SseClient page) {
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        pages.add(page);
        page.sendEvent("hello", "");
    }

    void tell(Job job) {
        String state = gson.toJson(JobView.of(job));
        pages.forEach(page -> send(page, state));
    }

    private static void send(SseClient page, String state) {
        synchronized (page) {
            page.sendEvent("job", state);
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        pages.forEach(SseClient::close);
    }
}
