package dev.lethe.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.lethe.Limits;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.Lethe;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures in, results out, without a browser. */
class StudioServerTest {
    private static StudioServer studio;
    private static Client client;
    private static String tulips;

    @BeforeAll
    static void start() throws Exception {
        studio = StudioServer.start(0, new Bounds(20, 1 << 20, 20 << 20));
        client = Client.of(studio);
        tulips = client.added("tulips.jpg");
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private byte[] file(JsonObject result) throws Exception {
        return client.get("api/results/" + result.get("id").getAsString() + "/file")
                .body();
    }

    @Test
    void picture_tells_what_it_gives_away() throws Exception {
        JsonObject picture = Client.json(client.upload("lighthouse.jpg", Photos.bytes("lighthouse.jpg")));

        assertThat(picture.toString())
                .contains("GPS Latitude", "48° 51' 30.24", "\"different\"")
                .as("values are the person's own")
                .contains("Juniper Quillfeather");
        HttpResponse<byte[]> hidden =
                client.get("api/pictures/" + picture.get("id").getAsString() + "/hidden/0");
        assertThat(hidden.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(hidden.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void cleaned_picture_gives_nothing_away() throws Exception {
        JsonObject result = client.result(client.begin("clean", "picture=" + client.added("lighthouse.jpg")));

        assertThat(result.get("lossless").getAsBoolean()).isTrue();
        assertThat(Lethe.cleaner().inspect(Source.of(file(result))).isClean()).isTrue();
    }

    @Test
    void name_that_gives_something_away_is_not_given_to_the_result() throws Exception {
        String id = Client.json(client.upload("IMG_20240621_204107.jpg", Photos.bytes("tulips.jpg")))
                .get("id")
                .getAsString();

        JsonObject result = client.result(client.begin("clean", "picture=" + id));

        assertThat(result.get("name").getAsString()).isEqualTo("picture-" + id + ".jpg");
    }

    @Test
    void passphrase_seals_and_opens() throws Exception {
        JsonObject result = client.result(client.send(client.request("api/do/seal?picture=" + tulips)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("correct horse battery staple"))));

        Sink.ToBytes opened = Sink.toBytes();
        try (Passphrase passphrase = Passphrase.of("correct horse battery staple".toCharArray());
                RunContext context = RunContext.of(Limits.desktop())) {
            Unseal.with(passphrase).open(Source.of(file(result)), opened, context);
        }
        assertThat(result.get("name").getAsString()).isEqualTo("tulips.jpg.age");
        assertThat(Lethe.cleaner().inspect(Source.of(opened.bytes())).isClean()).isTrue();
        assertThat(client.get("api/results/" + result.get("id").getAsString()).statusCode())
                .as("what is sealed can't be shown")
                .isEqualTo(400);
    }

    @Test
    void upload_that_announces_too_much_is_refused_before_it_is_read() throws Exception {
        HttpResponse<byte[]> answer = client.upload("large.jpg", new byte[(1 << 20) + 1]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Client.message(answer)).isNotBlank();
    }

    @Test
    void upload_that_goes_on_and_on_is_refused() throws Exception {
        byte[] endless = new byte[3 << 20];
        HttpResponse<byte[]> answer =
                client.upload("large.jpg", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void upload_without_room_is_refused_with_what_to_do() throws Exception {
        try (StudioServer small = StudioServer.start(0, new Bounds(1, 1 << 20, 4 << 20))) {
            Client there = Client.of(small);
            there.added("tulips.jpg");

            HttpResponse<byte[]> answer = there.upload("portrait.jpg", Photos.bytes("portrait.jpg"));

            assertThat(answer.statusCode()).isEqualTo(507);
            assertThat(Client.message(answer)).contains("remove some");
        }
    }

    @Test
    void hostile_files_are_refused_in_one_sentence() throws Exception {
        byte[] cut = java.util.Arrays.copyOf(Photos.bytes("lighthouse.jpg"), 500);
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        for (byte[] file : new byte[][] {cut, page, new byte[0], new byte[1000]}) {
            HttpResponse<byte[]> answer = client.upload("a.jpg", file);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Client.message(answer)).isNotBlank().doesNotContain("script", "Exception");
        }
    }

    @Test
    void name_is_only_a_name() throws Exception {
        JsonObject picture = Client.json(client.upload("../../etc/\u202epasswd\r\n.jpg", Photos.bytes("tulips.jpg")));

        assertThat(picture.get("name").getAsString()).isEqualTo(".._.._etc__passwd__.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "redact, ''",
        "redact, box=1",
        "redact, 'box=0,0,9999,9'",
        "redact, 'box=0,0,9,9&color=red'",
        "compress, aim=magic",
        "compress, quality=200",
        "compress, format=exe",
        "cutout, background=other",
        "cutout, background=picture&behind=p77",
        "seal, ''",
        "seal, recipient=age1nonsense",
        "edit, ''",
        "edit, rotate=45",
        "clean, remove=names",
    })
    void what_makes_no_sense_is_told_in_words(String operation, String form) throws Exception {
        JsonObject state = client.ended(client.begin(operation, "picture=" + tulips + "&" + form));

        String said = state.get("failure").getAsString() + state.getAsJsonArray("outcomes");
        assertThat(said).containsPattern("\\w+ \\w+ \\w+").doesNotContain("Exception", "defect");
        assertThat(state.toString()).doesNotContain("\"result\"");
    }

    @Test
    void what_is_not_there_is_told() throws Exception {
        assertThat(client.begin("clean", "picture=p999").statusCode()).isEqualTo(404);
        assertThat(client.begin("nonsense", "picture=" + tulips).statusCode()).isEqualTo(404);
        assertThat(client.begin("clean", "").statusCode()).isEqualTo(400);
        assertThat(client.get("api/results/r999/file").statusCode()).isEqualTo(404);
    }

    @Test
    void removed_picture_is_forgotten_with_its_results() throws Exception {
        String id = client.added("tulips.jpg");
        JsonObject result = client.result(client.begin("clean", "picture=" + id));

        assertThat(client.send(client.request("api/pictures/" + id).DELETE()).statusCode())
                .isEqualTo(204);

        assertThat(client.get("api/pictures/" + id).statusCode()).isEqualTo(404);
        assertThat(client.get("api/results/" + result.get("id").getAsString()).statusCode())
                .isEqualTo(404);
    }
}
