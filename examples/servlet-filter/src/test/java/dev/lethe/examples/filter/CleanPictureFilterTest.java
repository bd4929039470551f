package dev.lethe.examples.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.io.Source;
import dev.lethe.toolkit.Lethe;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter in a real container, before a servlet that gives back what it gets. */
class CleanPictureFilterTest {
    private static final Path PHOTO = Path.of(System.getProperty("basedir", ""), "..", "photos", "lighthouse.jpg");

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();

    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType(request.getContentType());
            request.getInputStream().transferTo(response.getOutputStream());
        }
    }

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "echo", new Echo());
        context.addServletMappingDecoded("/", "echo");
        FilterDef filter = new FilterDef();
        filter.setFilterName("clean");
        filter.setFilter(new CleanPictureFilter());
        context.addFilterDef(filter);
        FilterMap map = new FilterMap();
        map.setFilterName("clean");
        map.addURLPattern("/*");
        context.addFilterMap(map);
        tomcat.getConnector();
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    private HttpResponse<byte[]> post(String type, byte[] body) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void servlet_sees_the_clean_picture_and_its_true_type() throws Exception {
        byte[] photo = Files.readAllBytes(PHOTO);

        HttpResponse<byte[]> answer = post("image/png", photo);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(Lethe.cleaner().inspect(Source.of(photo)).has(Finding.Kind.LOCATION))
                .isTrue();
        assertThat(Lethe.cleaner().inspect(Source.of(answer.body())).findings()).isEmpty();
    }

    @Test
    void what_is_no_picture_never_reaches_the_servlet() throws Exception {
        HttpResponse<byte[]> answer = post("image/png", "<html>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("not accepted");
    }

    @Test
    void other_requests_pass_untouched() throws Exception {
        assertThat(post("text/plain", new byte[] {1, 2}).body()).containsExactly(1, 2);
    }
}
