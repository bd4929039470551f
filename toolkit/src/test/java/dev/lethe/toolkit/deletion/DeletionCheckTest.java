package dev.lethe.toolkit.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lethe.audit.AuditEntries;
import dev.lethe.audit.AuditEntry.Detail;
import dev.lethe.audit.AuditKey;
import dev.lethe.audit.AuditLog;
import dev.lethe.audit.LoggedEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionCheckTest {
    /** A GIF of one pixel. */
    private static final byte[] PICTURE =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @TempDir
    Path folder;

    private HttpServer server;
    private ExecutorService threads;
    private final AtomicLong sent = new AtomicLong();
    private final DeletionCheck check = DeletionCheck.create().withPatience(Duration.ofSeconds(10));

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/there.gif", exchange -> answer(exchange, 200, "image/gif", PICTURE));
        server.createContext("/cached.gif", exchange -> {
            exchange.getResponseHeaders().set("Age", "86400");
            answer(exchange, 200, "image/gif", PICTURE);
        });
        server.createContext("/soft.gif", exchange -> answer(exchange, 200, "image/gif", html("Not found")));
        server.createContext("/missing", exchange -> answer(exchange, 404, "text/html", html("Not found")));
        server.createContext("/past", exchange -> answer(exchange, 410, "text/html", html("Gone")));
        server.createContext("/secret", exchange -> answer(exchange, 403, "text/html", html("No")));
        server.createContext("/broken", exchange -> answer(exchange, 500, "text/html", html("Oops")));
        server.createContext("/moved", exchange -> moved(exchange, "/there.gif"));
        server.createContext("/away", exchange -> moved(exchange, "http://192.0.2.1/there.gif"));
        server.createContext("/odd", exchange -> moved(exchange, "file:///etc/passwd"));
        server.createContext("/round", exchange -> moved(exchange, "/round"));
        server.createContext("/endless", this::endless);
        server.createContext("/silent", exchange -> pause());
        server.createContext("/dripping", this::drip);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static byte[] html(String text) {
        return ("<html>" + text + "</html>").getBytes(StandardCharsets.US_ASCII);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void moved(HttpExchange exchange, String place) throws IOException {
        exchange.getResponseHeaders().set("Location", place);
        answer(exchange, 302, "text/html", html("Moved"));
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (sent.get() < 1L << 40) {
                out.write(new byte[64 * 1024]);
                sent.addAndGet(64 * 1024);
            }
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        while (true) {
            out.write('G');
            out.flush();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + path);
    }

    private DeletionAnswer ask(String path) throws IOException {
        return check.askServer(at(path)).answer();
    }

    @Test
    void check_says_gone_only_when_the_server_says_so() throws IOException {
        assertThat(ask("/missing")).isEqualTo(DeletionAnswer.GONE);
        assertThat(ask("/past")).isEqualTo(DeletionAnswer.GONE);
    }

    @Test
    void check_says_still_there_when_a_picture_comes_even_from_a_cache() throws IOException {
        assertThat(ask("/there.gif#fragment")).isEqualTo(DeletionAnswer.STILL_THERE);
        assertThat(ask("/moved")).isEqualTo(DeletionAnswer.STILL_THERE);
        DeletionFinding cached = check.askServer(at("/cached.gif"));
        assertThat(cached.answer()).isEqualTo(DeletionAnswer.STILL_THERE);
        assertThat(cached.evidence()).contains("from a cache, 86400 s old");
    }

    @Test
    void check_can_not_tell_when_the_answer_proves_nothing() throws IOException {
        for (String path : List.of("/soft.gif", "/secret", "/broken", "/round", "/odd")) {
            assertThat(ask(path)).as(path).isEqualTo(DeletionAnswer.CANNOT_TELL);
        }
    }

    @Test
    void check_does_not_let_itself_be_sent_to_another_host() throws IOException {
        DeletionFinding finding = check.askServer(at("/away"));

        assertThat(finding.answer()).isEqualTo(DeletionAnswer.CANNOT_TELL);
        assertThat(finding.evidence()).contains("another host");
    }

    @Test
    void check_ends_when_the_server_does_not() throws IOException {
        DeletionCheck hasty = check.withPatience(Duration.ofMillis(700));

        assertThat(hasty.askServer(at("/silent")).evidence()).contains("no answer in time");
        assertThat(hasty.askServer(at("/dripping")).evidence()).contains("no answer in time");
        assertThat(ask("/endless")).isEqualTo(DeletionAnswer.CANNOT_TELL);
        assertThat(sent).hasValueLessThan(64 << 20);
    }

    @Test
    void check_can_not_tell_when_nobody_answers() throws IOException {
        URI nobody = at("/there.gif");
        server.stop(0);

        assertThat(check.askServer(nobody).answer()).isEqualTo(DeletionAnswer.CANNOT_TELL);
    }

    @Test
    void check_refuses_addresses_that_are_not_of_the_web() {
        for (String address : List.of("file:///etc/passwd", "/there.gif", "http://user:secret@host/", "mailto:a@b")) {
            assertThatThrownBy(() -> check.askServer(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void check_writes_its_answer_down_without_the_address() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        AuditLog log = new AuditLog(file, AuditKey.generate());
        check.recordedIn(log).about(7).at("the forum").askServer(at("/missing"));
        check.recordedIn(log).requestText("Forum Ltd", "https://forum.example/p/1.jpg", Law.GDPR);

        List<LoggedEntry> entries = new ArrayList<>();
        AuditEntries.of(file).forEach(entries::add);
        assertThat(entries.get(0).entry().detail(Detail.OUTCOME)).contains("gone");
        assertThat(entries.get(0).entry().detail(Detail.EVIDENCE)).contains("HTTP 404");
        assertThat(entries.get(0).entry().detail(Detail.ABOUT)).contains("7");
        assertThat(entries.get(0).entry().detail(Detail.DESTINATION)).contains("the forum");
        assertThat(entries.get(1).entry().operation()).isEqualTo("deletion request");
        assertThat(entries.get(1).entry().detail(Detail.DESTINATION)).contains("Forum Ltd");
        assertThat(Files.readString(file)).doesNotContain("/missing").doesNotContain("1.jpg");
    }

    @Test
    void request_names_the_law_and_asks_for_a_confirmation() throws IOException {
        for (Law law : Law.values()) {
            assertThat(check.requestText("Forum Ltd", "https://forum.example/p/1.jpg", law))
                    .contains(law.title())
                    .contains("Forum Ltd")
                    .contains("https://forum.example/p/1.jpg")
                    .contains("confirm in writing");
        }
        assertThatThrownBy(() -> check.requestText("Forum\nBcc: x", "a", Law.CCPA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answers_never_say_deleted() {
        for (DeletionAnswer answer : DeletionAnswer.values()) {
            assertThat(answer.title()).doesNotContainIgnoringCase("deleted");
        }
    }
}
