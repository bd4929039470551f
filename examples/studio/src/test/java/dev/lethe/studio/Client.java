package dev.lethe.studio;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * A program that talks to a studio.
 *
 * @param home the address that the studio printed
 */
record Client(String home, HttpClient http) {
    static Client of(StudioServer studio) {
        return new Client(studio.address(), HttpClient.newHttpClient());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<byte[]> upload(String name, byte[] content) throws IOException, InterruptedException {
        return upload(name, BodyPublishers.ofByteArray(content));
    }

    HttpResponse<byte[]> upload(String name, BodyPublisher content) throws IOException, InterruptedException {
        return send(request("api/pictures")
                .header("X-Picture-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .POST(content));
    }

    /** Adds a picture and gives its id. */
    String added(String name) throws IOException, InterruptedException {
        return json(upload(name, Photos.bytes(name))).get("id").getAsString();
    }

    HttpResponse<byte[]> begin(String operation, String form) throws IOException, InterruptedException {
        return send(request("api/do/" + operation)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Waits until a job that was begun has ended. */
    JsonObject ended(HttpResponse<byte[]> begun) throws IOException, InterruptedException {
        String job = json(begun).get("id").getAsString();
        JsonObject state = json(get("api/jobs/" + job));
        while (!state.get("finished").getAsBoolean()) {
            Thread.sleep(20);
            state = json(get("api/jobs/" + job));
        }
        return state;
    }

    /** The result of the only picture of a job. */
    JsonObject result(HttpResponse<byte[]> begun) throws IOException, InterruptedException {
        JsonObject outcome = ended(begun).getAsJsonArray("outcomes").get(0).getAsJsonObject();
        return outcome.getAsJsonObject("result");
    }

    static JsonObject json(HttpResponse<byte[]> response) {
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String message(HttpResponse<byte[]> response) {
        return json(response).get("message").getAsString();
    }
}
