package dev.lethe.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.io.Source;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The server, started as its users start it, and asked over HTTP. */
class UploadServerTest {
    private static final Path PHOTO = Path.of("../photos/lighthouse.jpg");

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext server;
    private static URI root;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = SpringApplication.run(
                new Class<?>[] {UploadServer.class, Curious.class},
                new String[] {"--server.port=0", "--server.address=127.0.0.1", "--uploads.folder=" + folder});
        root = URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A handler that would rather have the original: it answers with what it can read of the body. */
    static class Curious {
        @Bean
        RouterFunction<ServerResponse> curious() {
            return RouterFunctions.route()
                    .POST(
                            "/curious",
                            request -> ServerResponse.ok()
                                    .body(request.servletRequest()
                                            .getInputStream()
                                            .readAllBytes()))
                    .build();
        }
    }

    private HttpRequest.Builder body(String path, String type) throws IOException {
        return HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(PHOTO));
    }

    private HttpResponse<String> send(String fileName, byte[] file) throws Exception {
        return client.send(Form.post(root.resolve("/pictures"), fileName, file), HttpResponse.BodyHandlers.ofString());
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void picture_is_kept_clean_under_a_name_that_tells_nothing() throws Exception {
        byte[] photo = Files.readAllBytes(PHOTO);
        assertThat(Lethe.cleaner().inspect(Source.of(photo)).has(Finding.Kind.LOCATION))
                .isTrue();

        HttpResponse<String> answer = send("Anna at home.jpg", photo);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"removed\":[\"location\"").doesNotContain("Anna");
        URI picture = root.resolve(answer.headers().firstValue("Location").orElseThrow());
        assertThat(picture.getPath()).doesNotContain("Anna").endsWith(".jpg");
        HttpResponse<byte[]> clean =
                client.send(HttpRequest.newBuilder(picture).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(clean.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(Lethe.cleaner().inspect(Source.of(clean.body())).findings()).isEmpty();
    }

    @Test
    void what_is_no_picture_is_answered_422_with_a_problem_and_not_kept() throws Exception {
        List<Path> before = kept();
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] photo = Files.readAllBytes(PHOTO);
        byte[] torn = Arrays.copyOf(photo, 300);

        for (byte[] hostile : List.of(page, torn, new byte[0])) {
            HttpResponse<String> answer = send("photo.jpg", hostile);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"detail\":\"").doesNotContain("Exception");
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void form_without_a_file_is_a_bad_request() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/pictures"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void body_that_is_a_picture_reaches_the_controller_clean() throws Exception {
        HttpResponse<byte[]> answer =
                client.send(body("/echo", "image/png").build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(Lethe.cleaner().inspect(Source.of(answer.body())).findings()).isEmpty();
    }

    @Test
    void body_that_only_calls_itself_a_picture_never_reaches_the_controller() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/echo"))
                .header("Content-Type", "image/svg+xml-but-not")
                .POST(HttpRequest.BodyPublishers.ofString("hello"))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void refusal_is_a_problem_when_the_sender_asks_for_a_picture() throws Exception {
        for (String accepted : List.of("image/*", "text/html,*/*;q=0.8")) {
            HttpRequest request = HttpRequest.newBuilder(root.resolve("/echo"))
                    .header("Content-Type", "image/png")
                    .header("Accept", accepted)
                    .POST(HttpRequest.BodyPublishers.ofString("hello"))
                    .build();

            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void original_of_a_body_that_is_a_picture_is_out_of_reach_of_handlers() throws Exception {
        HttpRequest picture = body("/curious", "IMAGE/jpeg").build();
        HttpRequest other = body("/curious", "application/octet-stream").build();

        assertThat(client.send(other, HttpResponse.BodyHandlers.ofByteArray()).body())
                .isEqualTo(Files.readAllBytes(PHOTO));
        assertThat(client.send(picture, HttpResponse.BodyHandlers.ofByteArray()).body())
                .isEmpty();
    }

    @Test
    void body_that_does_not_call_itself_a_picture_is_not_echoed() throws Exception {
        HttpRequest request = body("/echo", "application/octet-stream").build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void sender_who_hangs_up_leaves_nothing() throws Exception {
        List<Path> before = kept();
        byte[] photo = Files.readAllBytes(PHOTO);
        try (Socket socket = new Socket("127.0.0.1", root.getPort())) {
            socket.getOutputStream()
                    .write(("POST /pictures HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                                    + "Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(photo, 0, photo.length / 2);
            socket.getOutputStream().flush();
        }

        assertThat(send("photo.jpg", photo).statusCode()).isEqualTo(201);
        assertThat(kept()).hasSize(before.size() + 1);
    }

    @Test
    void picture_that_finds_no_room_is_a_problem_of_the_server_and_leaves_nothing() throws Exception {
        byte[] photo = Files.readAllBytes(PHOTO);
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        HttpResponse<String> answer;
        try {
            answer = send("photo.jpg", photo);
        } finally {
            Files.move(away, folder);
        }

        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain(folder.toString()).doesNotContain("Exception");
        assertThat(send("photo.jpg", photo).statusCode()).isEqualTo(201);
    }

    @Test
    void names_that_the_server_did_not_give_find_nothing() throws Exception {
        for (String name : List.of("..%2Fapplication.properties", "passwd", "%2e%2e%2fx.jpg")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/pictures/" + name))
                    .build();

            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isBetween(400, 404);
        }
    }

    @Test
    void metrics_tell_how_many_uploads_became_what() throws Exception {
        send("photo.jpg", Files.readAllBytes(PHOTO));
        send("photo.jpg", new byte[0]);

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(root.resolve("/actuator/metrics/lethe.uploads"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"clean\"").contains("\"unsupported\"");
    }
}
