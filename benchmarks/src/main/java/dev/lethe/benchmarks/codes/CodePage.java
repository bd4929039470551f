package dev.lethe.benchmarks.codes;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A drawn page and where its codes are.
 *
 * @param image the page
 * @param codes what was drawn where
 */
record CodePage(BufferedImage image, List<Drawn> codes) {
    /**
     * A code on a page.
     *
     * @param corners upper left, upper right, lower right, lower left, without the quiet zone
     */
    record Drawn(CodeKind kind, Point2D[] corners, double module) {
        Path2D outline() {
            Path2D path = new Path2D.Double();
            path.moveTo(corners[0].getX(), corners[0].getY());
            for (int i = 1; i < corners.length; i++) {
                path.lineTo(corners[i].getX(), corners[i].getY());
            }
            path.closePath();
            return path;
        }
    }

    /**
     * What pages look like.
     *
     * @param degrees codes are turned by, up to that much either way; as it is if exact
     */
    record Look(double degrees, boolean exact, double blur, double noise, double perspective, double minModule) {
        static final Look CLEAN = new Look(0, true, 0, 0, 0, 2);
        static final Look ANY_ANGLE = new Look(180, false, 0, 0, 0, 2);
        static final Look ROUGH = new Look(30, true, 1.0, 10, 0, 2.5);
        static final Look PHOTO = new Look(25, false, 0.8, 8, 0.0003, 2.5);
    }

    private static final List<CodeKind> KINDS = List.of(CodeKind.values());
    private static final String[] FONTS = {Font.SERIF, Font.SANS_SERIF, Font.MONOSPACED};

    static CodePage draw(int width, int height, Look look, int codes, Random random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        PageGround.paint(pen, width, height, random);
        List<Drawn> drawn = new ArrayList<>();
        Area taken = new Area();
        for (int i = 0, tries = 0; i < codes && tries < 60; tries++) {
            CodeKind kind = KINDS.get(random.nextInt(KINDS.size()));
            Drawn code = place(pen, kind, width, height, look, taken, random);
            if (code != null) {
                drawn.add(code);
                i++;
            }
        }
        pen.dispose();
        CodePage page = new CodePage(image, drawn);
        return PageEffects.apply(page, look, random);
    }

    private static @org.jspecify.annotations.Nullable Drawn place(
            Graphics2D pen, CodeKind kind, int width, int height, Look look, Area taken, Random random) {
        BitMatrix modules = kind.modules(random);
        double module = look.minModule() + Math.pow(random.nextDouble(), 2) * 6;
        if (look.degrees() == 0 && random.nextBoolean()) {
            module = Math.rint(module);
        }
        double angle = Math.toRadians(look.exact() ? look.degrees() : look.degrees() * (2 * random.nextDouble() - 1));
        AffineTransform at = AffineTransform.getTranslateInstance(random.nextInt(width), random.nextInt(height));
        at.rotate(angle);
        at.scale(module, module);
        double quiet = kind.isLinear() ? 7 : kind == CodeKind.QR_CODE ? 4 : 2;
        double w = modules.getWidth();
        double h = modules.getHeight();
        Rectangle2D zone = new Rectangle2D.Double(-quiet, -quiet, w + 2 * quiet, h + 2 * quiet);
        Area place = new Area(at.createTransformedShape(zone));
        Area clash = new Area(place);
        clash.intersect(taken);
        if (!clash.isEmpty() || !new Rectangle2D.Double(0, 0, width, height).contains(place.getBounds2D())) {
            return null;
        }
        taken.add(place);
        boolean inverted = random.nextInt(8) == 0;
        Color light = new Color(230 + random.nextInt(26), 230 + random.nextInt(26), 215 + random.nextInt(41));
        Color dark = new Color(random.nextInt(60), random.nextInt(60), random.nextInt(90));
        AffineTransform old = pen.getTransform();
        pen.transform(at);
        pen.setColor(inverted ? dark : light);
        pen.fill(zone);
        pen.setColor(inverted ? light : dark);
        Path2D path = new Path2D.Double();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (modules.get(x, y)) {
                    path.append(new Rectangle2D.Double(x, y, 1, 1), false);
                }
            }
        }
        pen.fill(new Area(path));
        if (kind.isLinear() && random.nextBoolean()) {
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(7f));
            pen.drawString("0 123456 789012".substring(0, 8), 4, (float) h + 6.3f);
        }
        pen.setTransform(old);
        Point2D[] corners = {
            new Point2D.Double(0, 0), new Point2D.Double(w, 0), new Point2D.Double(w, h), new Point2D.Double(0, h)
        };
        at.transform(corners, 0, corners, 0, 4);
        return new Drawn(kind, corners, module);
    }

    static String font(Random random) {
        return FONTS[random.nextInt(FONTS.length)];
    }
}
