package dev.lethe.examples.load;

import dev.lethe.examples.upload.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a network and a disk do to a server: senders who hang up, senders who are slow, and a disk that is full, each beside
 * ordinary ones. Prints what came back: {@code HardshipTest http://127.0.0.1:8080 PHOTO FOLDER}, where the folder lies on the
 * disk that is to be filled.
 */
public final class HardshipTest {
    private static final int ORDINARY = 8;
    private static final String BOUNDARY = "x";

    private final URI server;
    private final byte[] photo;
    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();

    private HardshipTest(URI server, byte[] photo, Path folder) {
        this.server = server;
        this.photo = photo;
        this.folder = folder;
    }

    private interface Sender {
        String send(Random random) throws Exception;
    }

    /** Sends from several threads, some times each, and counts the answers. */
    private void all(ExecutorService threads, String who, int senders, int times, Sender sender) {
        for (int i = 0; i < senders; i++) {
            Random random = new Random(i);
            threads.submit(() -> {
                for (int k = 0; k < times; k++) {
                    String answer;
                    try {
                        answer = sender.send(random);
                    } catch (Exception e) {
                        answer = e.toString();
                    }
                    answers.computeIfAbsent(who + ": " + answer, key -> new AtomicLong())
                            .incrementAndGet();
                }
            });
        }
    }

    private void phase(String name, Sender hard, int senders, int times) throws Exception {
        answers.clear();
        ExecutorService threads = Executors.newCachedThreadPool();
        all(threads, name, senders, times, hard);
        all(threads, "ordinary", ORDINARY, 40, random -> ordinary());
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.MINUTES);
        answers.forEach((answer, count) -> System.out.println("| " + name + " | " + answer + " | " + count + " |"));
    }

    /** A picture that is said to be kept must be there, whole. */
    private String ordinary() throws Exception {
        var answer = client.send(Form.post(server.resolve("/pictures"), "photo.jpg", photo), BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return answer.statusCode()
                    + (type.equals("application/problem+json") ? ", told as a problem" : ", " + type);
        }
        URI kept = server.resolve(answer.headers().firstValue("Location").orElseThrow());
        byte[] clean = client.send(HttpRequest.newBuilder(kept).build(), BodyHandlers.ofByteArray())
                .body();
        Files.delete(folder.resolve(kept.getPath().substring(kept.getPath().lastIndexOf('/') + 1)));
        return "201" + (Arrays.equals(clean, expected()) ? ", whole" : ", NOT WHOLE");
    }

    private byte[] expected;

    private synchronized byte[] expected() throws Exception {
        if (expected == null) {
            HttpRequest echo = HttpRequest.newBuilder(server.resolve("/echo"))
                    .header("Content-Type", "image/jpeg")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(photo))
                    .build();
            expected = client.send(echo, BodyHandlers.ofByteArray()).body();
        }
        return expected;
    }

    private byte[] request() {
        String start = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n";
        String end = "\r\n--" + BOUNDARY + "--\r\n";
        String head = "POST /pictures HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + (start.length() + photo.length + end.length())
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n\r\n";
        byte[] before = (head + start).getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(before, before.length + photo.length + end.length());
        System.arraycopy(photo, 0, all, before.length, photo.length);
        byte[] after = end.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(after, 0, all, all.length - after.length, after.length);
        return all;
    }

    private String hangUp(Random random) throws IOException {
        byte[] request = request();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoLinger(random.nextBoolean(), 0);
            socket.getOutputStream().write(request, 0, random.nextInt(request.length));
        }
        return "hung up";
    }

    private String slowly(Random random) throws Exception {
        byte[] request = request();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            int step = request.length / 200;
            for (int at = 0; at < request.length; at += step) {
                out.write(request, at, Math.min(step, request.length - at));
                Thread.sleep(150 + random.nextInt(100));
            }
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes("HTTP/1.1 201".length()), StandardCharsets.US_ASCII);
        }
    }

    private Path fill() throws IOException {
        Path filler = folder.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException e) {
            return filler;
        }
    }

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        HardshipTest test =
                new HardshipTest(URI.create(arguments[0]), Files.readAllBytes(Path.of(arguments[1])), folder);
        test.expected();
        System.out.println("| Hardship | Who: what came back | Times |");
        System.out.println("|---|---|---|");
        test.phase("hang up", test::hangUp, 40, 100);
        test.phase("slow", test::slowly, 100, 1);
        Path filler = test.fill();
        test.phase("full disk", random -> test.ordinary(), 8, 20);
        Files.delete(filler);
        test.phase("room again", random -> test.ordinary(), 8, 20);
        System.exit(0);
    }
}
