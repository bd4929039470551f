package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Commands whose work is on metadata, with pictures of real formats. */
class RealPicturesTest extends PixelFixture {
    @Test
    void threat_model_covers_what_is_looked_for_with_it() throws IOException {
        Shell.Result result = shell.run(
                "clean", png, "-o", out, "--threat-model", "public-post", "--auto", "codes,text", "--names", "keep");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(shell.run("clean", png, "-o", out, "--codes").status()).isEqualTo(2);
        assertThat(shell.run("clean", png, "-o", out, "--threat-model", "casual", "--auto", "cats")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void clean_goes_on_where_it_stopped() throws IOException {
        Path manifest = folder.resolve("done");
        Shell.Result first = shell.run("clean", png, "-o", out, "--resume", manifest);
        assertThat(first.status()).isZero();
        Files.delete(out.resolve("a.png"));

        Shell.Result second = shell.run("clean", png, jpeg, "-o", out, "--resume", manifest);

        assertThat(second.status()).isZero();
        assertThat(out.resolve("a.png")).doesNotExist();
        assertThat(out.resolve("b.jpg")).exists();
        assertThat(Files.readString(manifest)).hasSize(2 * 65).doesNotContain("a.png");
        assertThat(shell.run("clean", png, "--dry-run", "--resume", manifest).status())
                .isEqualTo(2);
    }

    @Test
    void inspect_tells_that_a_picture_looks_like_a_document_unless_quick() throws IOException {
        BufferedImage page = new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.fillRect(0, 0, 800, 1100);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 20));
        for (int line = 0; line < 28; line++) {
            pen.drawString("Minutes of the meeting, held on the second floor, part " + line, 80, 90 + 35 * line);
        }
        pen.dispose();
        Path minutes = folder.resolve("minutes.png");
        ImageIO.write(page, "png", minutes.toFile());

        assertThat(shell.run("inspect", minutes).out())
                .contains("shows   text as on a page or screen", "cover personal data");
        assertThat(shell.run("inspect", "--quick", minutes).out()).doesNotContain("shows ");
        assertThat(shell.run("inspect", png).out()).doesNotContain("shows ");
    }
}
