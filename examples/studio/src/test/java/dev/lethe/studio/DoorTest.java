package dev.lethe.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what every answer says to browsers. */
class DoorTest {
    private static StudioServer studio;
    private static Client client;

    @BeforeAll
    static void start() {
        studio = StudioServer.start(0, new Bounds(5, 1 << 20, 4 << 20));
        client = Client.of(studio);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address)).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/events",
                "/0123456789abcdef0123456789abcdef0123456789abcdef/",
                "/0123456789abcdef0123456789abcdef0123456789abcdef/api/pictures/p1",
                "/open/",
                "/open/app.js",
                "/open/api/formats",
                "/open/api/pictures/p1",
                "/index.html",
            })
    void nothing_is_there_without_the_token(String path) throws Exception {
        assertThat(status(URI.create(client.home()).resolve(path))).isEqualTo(404);
    }

    @Test
    void page_is_there_with_the_token() throws Exception {
        assertThat(client.get("").statusCode()).isEqualTo(200);
        assertThat(Client.text(client.get(""))).contains("Lethe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2e%2e/Studio.class", "studio.class", "..%2fDoor.class", "app.js.map", "nothing.js"})
    void nothing_but_the_page_s_files_is_served(String path) throws Exception {
        assertThat(client.get(path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1"})
    void other_origins_are_refused(String origin) throws Exception {
        assertThat(client.send(client.request("").header("Origin", origin)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void requests_that_other_sites_cause_are_refused() throws Exception {
        assertThat(client.send(client.request("").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void own_origin_is_let_in() throws Exception {
        URI home = URI.create(client.home());
        String origin = "http://" + home.getAuthority();
        assertThat(client.send(client.request("").header("Origin", origin)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:%d", "127.0.0.1", "127.0.0.1.evil.example:%d", ""})
    void other_names_of_this_machine_are_refused(String host) throws IOException {
        URI home = URI.create(client.home());
        try (Socket socket = new Socket("127.0.0.1", home.getPort())) {
            String request = "GET " + home.getPath() + " HTTP/1.1\r\nHost: " + String.format(host, home.getPort())
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).matches("(?s)HTTP/1.1 40[03] .*").doesNotContain("<!DOCTYPE");
        }
    }

    @Test
    void ticket_leads_in_once() throws Exception {
        URI ticket = URI.create(studio.ticketAddress());
        HttpResponse<byte[]> first = client.send(HttpRequest.newBuilder(ticket));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location").orElse(""))
                .endsWith(URI.create(client.home()).getPath());
        assertThat(status(ticket)).isEqualTo(404);
        assertThat(status(ticket.resolve("/open/"))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app.js", "base.css", "icon.svg", "api/formats", "api/jobs/j9", "nothing"})
    void every_answer_keeps_to_itself(String path) throws Exception {
        HttpResponse<byte[]> answer = client.get(path);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "access-control-allow-origin");
        assertThat(answer.headers().allValues("Cache-Control")).isEqualTo(List.of("no-store"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).isEqualTo(List.of("nosniff"));
        assertThat(answer.headers().allValues("Referrer-Policy")).isEqualTo(List.of("no-referrer"));
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("http:", "https:", "*", "unsafe", "data:");
    }

    @Test
    void only_the_loopback_interface_is_served() {
        assertThat(URI.create(studio.address()).getHost()).isEqualTo("127.0.0.1");
    }
}
