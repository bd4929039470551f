package dev.lethe.benchmarks.codes;

import com.google.zxing.common.BitMatrix;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Ellipse;
import dev.lethe.redaction.Redact;
import dev.lethe.toolkit.Lethe;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the page of the docs that shows a picture before and after: {@code RedactionSheet FILE.png}. */
public final class RedactionSheet {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 640;
    private static final int GAP = 24;

    private RedactionSheet() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        BufferedImage before = letter();
        BufferedImage sheet = new BufferedImage(2 * WIDTH + 3 * GAP, HEIGHT + 2 * GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(new Color(0xD8DCE0));
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.drawImage(before, GAP, GAP, null);
        pen.drawImage(covered(before), WIDTH + 2 * GAP, GAP, null);
        pen.dispose();
        ImageIO.write(sheet, "png", new File(args[0]));
    }

    private static BufferedImage covered(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Redact.codes())
                .then(Redact.boxes(new Box(40, 190, 250, 30), new Box(40, 230, 180, 30))
                        .widenedToLine())
                .then(Redact.regions(List.of(new Ellipse(440, 120, 62, 78))))
                .then(Lethe.sameFormatOrPng())
                .build()
                .sanitize(Source.of(png.toByteArray()), Sink.to(out));
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static BufferedImage letter() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xFBFAF6));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xE7C7A8));
        pen.fillOval(385, 50, 110, 140);
        pen.setColor(new Color(0x4A3222));
        pen.fillArc(380, 40, 120, 90, 0, 180);
        pen.fillOval(415, 110, 10, 8);
        pen.fillOval(455, 110, 10, 8);
        pen.drawArc(415, 130, 50, 30, 200, 140);
        pen.setColor(new Color(0x20242A));
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 30));
        pen.drawString("Visitor pass", 40, 80);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 22));
        pen.drawString("Name and card:", 40, 170);
        pen.drawString("Ada Quillfeather", 44, 213);
        pen.drawString("LP9-0042-7731", 44, 253);
        pen.drawString("Please show this pass at the gate.", 40, 310);
        Random random = new Random(12);
        code(pen, CodeKind.QR_CODE.modules(random), 60, 350, 4);
        code(pen, CodeKind.DATA_MATRIX.modules(random), 330, 360, 4);
        code(pen, CodeKind.CODE_128.modules(random), 60, 560, 2);
        pen.dispose();
        return image;
    }

    private static void code(Graphics2D pen, BitMatrix modules, int left, int top, int module) {
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pen.fillRect(left + x * module, top + y * module, module, module);
                }
            }
        }
    }
}
