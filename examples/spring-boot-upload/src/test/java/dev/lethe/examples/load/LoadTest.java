package dev.lethe.examples.load;

import dev.lethe.examples.upload.Form;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/**
 * Sends JPEGs of 4 MB from many clients at the same time, one in twenty of them hostile, and prints what came back:
 * {@code LoadTest http://127.0.0.1:8080 SECONDS CLIENTS}.
 */
public final class LoadTest {
    private static final int SIZE = 4_000_000;

    private final URI server;
    private final long end;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    private final byte[] good;
    private final List<byte[]> hostile;

    private LoadTest(URI server, int seconds) throws IOException {
        this.server = server.resolve("/pictures");
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        this.good = photo();
        byte[] bomb =
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff\u0008\u0006\0\0\0"
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] zeros = new byte[SIZE];
        zeros[0] = (byte) 0xFF;
        zeros[1] = (byte) 0xD8;
        this.hostile = List.of(
                Arrays.copyOf(good, 300), bomb, zeros, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
    }

    /** A JPEG of noise, padded to its size with a comment of the kind that Lethe takes out. */
    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        byte[] coded = bytes.toByteArray();
        return coded.length >= SIZE ? coded : Arrays.copyOf(coded, SIZE);
    }

    private void client(int number) {
        Random random = new Random(number);
        while (System.nanoTime() < end) {
            boolean bad = random.nextInt(20) == 0;
            byte[] file = bad ? hostile.get(random.nextInt(hostile.size())) : good;
            long start = System.nanoTime();
            String answer;
            try {
                HttpRequest request = Form.post(server, "photo.jpg", file);
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                answer = (bad ? "hostile " : "good ") + status;
                if (!bad) {
                    millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                }
            } catch (IOException e) {
                answer = (bad ? "hostile " : "good ") + e.getClass().getSimpleName() + " " + e.getMessage();
            } catch (InterruptedException e) {
                return;
            }
            answers.computeIfAbsent(answer, key -> new AtomicLong()).incrementAndGet();
        }
    }

    private void print(double seconds) {
        answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> System.out.println(entry.getKey() + ": " + entry.getValue()));
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "good pictures per second %.1f, median %d ms, p99 %d ms, slowest %d ms%n",
                    sorted.length / seconds,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.99)],
                    sorted[sorted.length - 1]);
        }
    }

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[1]);
        int clients = Integer.parseInt(arguments[2]);
        LoadTest test = new LoadTest(URI.create(arguments[0]), seconds);
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            int number = i;
            threads.submit(() -> test.client(number));
        }
        threads.shutdown();
        threads.awaitTermination(seconds + 600L, TimeUnit.SECONDS);
        test.print((System.nanoTime() - start) / 1e9);
        System.exit(0);
    }
}
